import { ACCENTS, LETTERS } from "./letters.ts";

/** A word of a list, as TeX source. */
export interface ListWord {
  tex: string;
  /** Offsets in the list. */
  start: number;
  end: number;
  /** A comma follows it. */
  comma: boolean;
}

/** Splits at white space and commas outside braces. */
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
    const character = tex[at] ?? "";
    const isSpace = depth <= 0 && character === "\\" && /\s/.test(tex[at + 1] ?? "");
    if (isSpace) {
      add(at, false);
      start = at + 2;
      at += 1;
    } else if (character === "\\") at = endOfCommand(tex, at) - 1;
    else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    else if (depth <= 0 && (character === "," || character === "~" || /\s/.test(character))) {
      add(at, character === ",");
      start = at + 1;
    }
  }
  add(tex.length, false);
  return words;
}

const COMMAND = /\\(?:([A-Za-z]+)(\s*)|[^A-Za-z]?)/y;

/** White space after a letter command, as in `\o yen`, belongs to the command. */
function endOfCommand(tex: string, at: number): number {
  COMMAND.lastIndex = at;
  const [whole = "\\", name = "", space = ""] = COMMAND.exec(tex) ?? [];
  const isLetter = ACCENTS.has(name) || LETTERS.has(name);
  return at + whole.length - (isLetter ? 0 : space.length);
}

/** Splits a list at `and`; empty entries are skipped. */
export function entriesOf(tex: string): ListWord[][] {
  const entries: ListWord[][] = [[]];
  for (const word of wordsOf(tex)) {
    const isAnd = /^and$/i.test(word.tex) && !word.comma;
    if (isAnd) entries.push([]);
    else entries.at(-1)?.push(word);
  }
  return entries.filter((words) => words.length > 0);
}
