import { ACCENTS } from "./letters.ts";

interface Reading {
  readonly tex: string;
  at: number;
  single: number;
}

/** Accents without a letter, as printed. */
const STANDALONE: Readonly<Record<string, string>> = {
  "=": "¯",
  '"': "¨",
  "'": "´",
  r: "˚",
  v: "ˇ",
};

/** The first letter with accents, of which the last is nearest to it. */
export function accented(letters: string, names: readonly string[]): string {
  const plain = letters.trimStart();
  const [first, ...others] = plain;
  if (first === undefined) {
    const [name = ""] = names;
    return STANDALONE[name] ?? (/^[`^~.]$/.test(name) ? name : "");
  }
  const marks = names.toReversed().map((name) => ACCENTS.get(name) ?? "");
  // An accent replaces the dot of i and j, so the dotless forms compose like the dotted ones.
  const base = first.replace("ı", "i").replace("ȷ", "j");
  const letter = base === "i" && marks.join("") === "\u0307" ? "i" : `${base}${marks.join("")}`;
  return `${letter}${others.join("")}`.normalize("NFC");
}

/** Two hyphens make an en dash, three an em dash. The first has been read already. */
export function dashes(reading: Reading): string {
  const more = readRun(reading, "-");
  const long = "—".repeat(Math.floor((more + 1) / 3));
  return long + ["", "-", "–"][(more + 1) % 3];
}

/**
 * TeX's quotation marks, of which the first character has been read: two of a kind are one mark. A single ' stays an
 * apostrophe, unless a single ` is open and no letter follows.
 */
export function quotes(reading: Reading): string {
  const { tex, at } = reading;
  const character = tex[at - 1] ?? "";
  if (character === "?" || character === "!") {
    if (tex[at] !== "`" || tex[at + 1] === "`") return character;
    reading.at += 1;
    return character === "?" ? "¿" : "¡";
  }
  const count = readRun(reading, character) + 1;
  if (character === ",") return "„".repeat(Math.floor(count / 2)) + ",".repeat(count % 2);
  if (character === "`") {
    reading.single += count % 2;
    return "“".repeat(Math.floor(count / 2)) + "‘".repeat(count % 2);
  }
  return closing(reading, count);
}

function closing(reading: Reading, count: number): string {
  const double = "”".repeat(Math.floor(count / 2));
  if (count % 2 === 0) return double;
  const isEnd = reading.single > 0 && !/[\p{L}\p{N}]/u.test(reading.tex[reading.at] ?? "");
  if (!isEnd) return count === 1 ? "'" : `${double}'`;
  reading.single -= 1;
  return `’${double}`;
}

/** Reads a run of a character, and returns its length. */
function readRun(reading: Reading, character: string): number {
  const start = reading.at;
  while (reading.tex[reading.at] === character) reading.at += 1;
  return reading.at - start;
}
