import { ACCENTS, LETTERS } from "./letters.ts";

/** A word of a list, as TeX. */
export interface ListWord {
  tex: string;
  /** Where it begins and ends in the list. */
  start: number;
  end: number;
  /** A comma stands behind it. */
  comma: boolean;
}

/** Words between white space and commas that no brace is open at. */
export function wordsOf(tex: string): ListWord[] {
  const words: ListWord[] = [];
  let depth = 0;
  let start = 0;
  const add = (end: number, comma: boolean): void => {
    const last = words.at(-1);
    if (end > start) words.push({ tex: tex.slice(start, end), start, end, comma });
    else if (comma && last) last.comma = true;
  };
  for (let at = 0; at < tex.length; at += 1) {
    const sign = tex[at] ?? "";
    const isSpace = depth <= 0 && sign === "\\" && /\s/.test(tex[at + 1] ?? "");
    if (isSpace) {
      add(at, false);
      start = at + 2;
      at += 1;
    } else if (sign === "\\") at = endOfCommand(tex, at) - 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (depth <= 0 && (sign === "," || sign === "~" || /\s/.test(sign))) {
      add(at, sign === ",");
      start = at + 1;
    }
  }
  add(tex.length, false);
  return words;
}

const COMMAND = /\\(?:([A-Za-z]+)(\s*)|[^A-Za-z]?)/y;

/** The white space behind the command of a letter is part of it, as in `\o yen`. */
function endOfCommand(tex: string, at: number): number {
  COMMAND.lastIndex = at;
  const [whole = "\\", name = "", space = ""] = COMMAND.exec(tex) ?? [];
  const isLetter = ACCENTS.has(name) || LETTERS.has(name);
  return at + whole.length - (isLetter ? 0 : space.length);
}

/** The entries of a list with `and` between two; one that stands at an end, or after another, is passed over. */
export function entriesOf(tex: string): ListWord[][] {
  const entries: ListWord[][] = [[]];
  for (const word of wordsOf(tex)) {
    const isAnd = /^and$/i.test(word.tex) && !word.comma;
    if (isAnd) entries.push([]);
    else entries.at(-1)?.push(word);
  }
  return entries.filter((words) => words.length > 0);
}
