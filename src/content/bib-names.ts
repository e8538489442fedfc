/** A name as it is written. */
interface WrittenName {
  name: string;
  /** False where it is more than a family name, a suffix and a given name: most likely several people. */
  isOne: boolean;
}

/** The names of a list with `and` between two, as TeX. One that stands at an end, or after another, is left out. */
export function namesIn(list: string): WrittenName[] {
  const names = splitOutsideBraces(list, /^ and(?= )/i)
    .map((name) => name.trim().replace(/^(?:and )+|(?: and)+$/gi, ""))
    .filter((name) => name !== "" && !/^and$/i.test(name));
  return names.map((name) => ({ name, isOne: isOneName(name) }));
}

/** Initials, or two words, where a “Jr.” would stand. */
const NO_SUFFIX = /^(?:\p{Lu}\.[ -]?)+$| /u;

function isOneName(name: string): boolean {
  // BibLaTeX's own form, `family=…, given=…`, has as many commas as it needs.
  if (/^\w+ ?=/.test(name)) return true;
  const parts = splitOutsideBraces(name, /^,/).map((part) => part.trim());
  const [, suffix = "", given] = parts;
  if (given === undefined) return true;
  return (
    parts.length === 3 && given !== "" && (!NO_SUFFIX.test(suffix) || /^ph\. ?d/i.test(suffix))
  );
}

/** Parts of a text between what matches at a place that no brace is open at. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    else if (depth === 0 && (character === " " || character === ",")) {
      const [found] = separator.exec(text.slice(at, at + 6)) ?? [];
      if (found === undefined) continue;
      parts.push(text.slice(start, at));
      start = at + found.length;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}
