import { LIMITS } from "../../../limits.ts";
import { subscript, superscript } from "../../csl/scripts.ts";
import {
  DROPPED_ARGUMENTS,
  FORMULA_COMMANDS,
  FRACTION_COMMANDS,
  SUBSCRIPT_COMMANDS,
  SUPERSCRIPT_COMMANDS,
  TRANSPARENT,
  URL_COMMANDS,
  WRAPPERS,
} from "./commands.ts";
import { formulaMarks } from "./formulas.ts";
import { ACCENTS, LETTERS } from "./letters.ts";
import { accented, dashes, quotes } from "./marks.ts";
import { readUri } from "./read-uri.ts";
import { CONTROL_SYMBOLS, SPACES, SYMBOLS } from "./symbols.ts";

/** TeX's printed output as plain text. */
export interface TexText {
  text: string;
  /** The first unknown command. It is dropped, but its arguments are kept. */
  unknown?: string;
}

/** The state of the reader. */
interface Reading extends TexText {
  readonly tex: string;
  at: number;
  readonly formulas: ReadonlySet<number>;
  inFormula: boolean;
  /** Open ‘ quotes, which distinguish closing quotes from apostrophes. */
  single: number;
  depth: number;
}

/** Reads text of a .bib file as LaTeX would print it, with white space collapsed. Runs in linear time. */
export function readTex(tex: string): TexText {
  const reading: Reading = {
    tex,
    at: 0,
    text: "",
    formulas: formulaMarks(tex),
    inFormula: false,
    single: 0,
    depth: 0,
  };
  const parts: string[] = [];
  // A brace that closes nothing ends `untilBrace` early: skip it here.
  while (reading.at < tex.length) {
    parts.push(untilBrace(reading));
    reading.at += 1;
  }
  const text = parts
    .join("")
    .replace(/[^\S\u00a0\u202f]+/g, " ")
    .trim();
  const { unknown } = reading;
  return { text, ...(unknown !== undefined && { unknown }) };
}

/** Reads up to the brace that closes the current group. */
function untilBrace(reading: Reading): string {
  const { tex } = reading;
  const parts: string[] = [];
  let open = 0;
  while (reading.at < tex.length) {
    const character = tex[reading.at];
    if (character === "{") open += 1;
    else if (character === "}") {
      if (open === 0) break;
      open -= 1;
    } else {
      parts.push(piece(reading));
      continue;
    }
    reading.at += 1;
  }
  return parts.join("");
}

/** Characters without special meaning. */
const PLAIN = /[^\\{}$~`'\-^_,?!]+/y;

function piece(reading: Reading): string {
  const { tex, at, formulas, inFormula } = reading;
  PLAIN.lastIndex = at;
  const [plain] = PLAIN.exec(tex) ?? [];
  if (plain !== undefined) {
    reading.at += plain.length;
    return plain;
  }
  const character = tex[at] ?? "";
  if (character === "\\") return command(reading);
  reading.at += 1;
  if (character === "~") return "\u00a0";
  if (character === "$") {
    if (!formulas.has(at)) return character;
    reading.inFormula = !inFormula;
    return "";
  }
  if (inFormula) {
    if (character === "^") return superscript(argument(reading));
    if (character === "_") return subscript(argument(reading));
    return character === "'" ? "′" : character;
  }
  if (character === "-") return dashes(reading);
  return character === "^" || character === "_" ? character : quotes(reading);
}

const NAME = /[A-Za-z]+\*?/y;

function command(reading: Reading): string {
  const { tex } = reading;
  const start = reading.at + 1;
  NAME.lastIndex = start;
  const [name] = NAME.exec(tex) ?? [];
  if (name === undefined) return controlSymbol(reading, tex[start] ?? "");
  reading.at = start + name.length;
  skipSpace(reading);
  return controlWord(reading, name.replace("*", ""));
}

function controlSymbol(reading: Reading, character: string): string {
  reading.at += 1 + character.length;
  if (ACCENTS.has(character)) return accent(reading, character);
  if (character === "(" || character === ")" || character === "[" || character === "]")
    reading.inFormula = character === "(" || character === "[";
  const printed = /\s/.test(character) ? " " : CONTROL_SYMBOLS.get(character);
  if (printed === undefined && character !== "") reading.unknown ??= `\\${character}`;
  return printed ?? character;
}

function controlWord(reading: Reading, name: string): string {
  const printed = LETTERS.get(name) ?? SYMBOLS.get(name) ?? SPACES.get(name);
  if (printed !== undefined)
    return isBetweenSpaces(reading, name, printed) ? `${printed} ` : printed;
  if (ACCENTS.has(name)) return accent(reading, name);
  if (TRANSPARENT.has(name)) return "";
  const around = WRAPPERS.get(name);
  if (around) return around[0] + argument(reading) + around[1];
  if (SUPERSCRIPT_COMMANDS.has(name)) return superscript(argument(reading));
  if (SUBSCRIPT_COMMANDS.has(name)) return subscript(argument(reading));
  if (FRACTION_COMMANDS.has(name)) return `${argument(reading)}/${argument(reading)}`;
  if (FORMULA_COMMANDS.has(name)) return formula(reading);
  if (URL_COMMANDS.has(name)) return address(reading);
  if (name === "href") return linked(address(reading), argument(reading));
  const dropped = DROPPED_ARGUMENTS.get(name);
  for (let count = 0; count < (dropped ?? 0); count += 1) argument(reading);
  if (dropped === undefined) reading.unknown ??= `\\${name}`;
  return "";
}

/** TeX puts as much space before a relation such as `x \le y` as after it. */
function isBetweenSpaces({ tex, at, inFormula }: Reading, name: string, printed: string): boolean {
  if (!inFormula || !/^\p{Sm}$/u.test(printed) || !/\s/.test(tex[at - 1] ?? "")) return false;
  const before = tex.lastIndexOf(`\\${name}`, at - 1) - 1;
  return before >= 0 && /\s/.test(tex[before] ?? "");
}

function formula(reading: Reading): string {
  const { inFormula } = reading;
  reading.inFormula = true;
  const text = argument(reading);
  reading.inFormula = inFormula;
  return text;
}

/** A group in braces, or a single character or command. */
function argument(reading: Reading): string {
  skipSpace(reading);
  const { tex, at } = reading;
  if (at >= tex.length || tex[at] === "}" || reading.depth >= LIMITS.bibDepth) return "";
  reading.depth += 1;
  const text = tex[at] === "{" ? group(reading) : single(reading);
  reading.depth -= 1;
  return text;
}

function group(reading: Reading): string {
  reading.at += 1;
  const text = untilBrace(reading);
  reading.at += 1;
  return text;
}

function single(reading: Reading): string {
  const { tex, at } = reading;
  if (tex[at] === "\\") return command(reading);
  const character = String.fromCodePoint(tex.codePointAt(at) ?? 0);
  reading.at += character.length;
  return character;
}

/** Stacked accents all apply to the same letter. */
function accent(reading: Reading, first: string): string {
  const { tex } = reading;
  const names = [first];
  for (;;) {
    skipSpace(reading);
    const [whole, next = ""] = nextCommand(tex, reading.at);
    if (whole === undefined || !ACCENTS.has(next)) break;
    reading.at += whole.length;
    names.push(next);
  }
  return accented(argument(reading), names);
}

const COMMAND = /\\([A-Za-z]+|[^A-Za-z])/y;

function nextCommand(tex: string, at: number): RegExpExecArray | [] {
  COMMAND.lastIndex = at;
  return COMMAND.exec(tex) ?? [];
}

function address(reading: Reading): string {
  skipSpace(reading);
  const { tex, at } = reading;
  if (tex[at] !== "{") return "";
  const end = closingBrace(tex, at);
  reading.at = end + 1;
  return readUri(tex.slice(at + 1, end));
}

function closingBrace(tex: string, start: number): number {
  let open = 0;
  for (let at = start; at < tex.length; at += 1) {
    if (tex[at] === "\\") at += 1;
    else if (tex[at] === "{") open += 1;
    else if (tex[at] === "}") open -= 1;
    if (open === 0) return at;
  }
  return tex.length;
}

/** The link text with the URL in parentheses; only the URL if both are equal. */
function linked(url: string, words: string): string {
  return words === "" || words === url ? url : `${words} (${url})`;
}

function skipSpace(reading: Reading): void {
  const { tex } = reading;
  while (/\s/.test(tex[reading.at] ?? "")) reading.at += 1;
}
