import { LIMITS } from "../../../limits.ts";
import { lowered, raised } from "../../csl/scripts.ts";
import {
  ADDRESSES,
  AROUND,
  DROPPED,
  FORMULAS,
  FRACTIONS,
  LOWERED,
  RAISED,
  SILENT,
} from "./commands.ts";
import { formulaMarks } from "./formulas.ts";
import { ACCENTS, LETTERS } from "./letters.ts";
import { accented, dashes, quotes } from "./marks.ts";
import { readAddress } from "./read-address.ts";
import { SHORT, SIGNS, SPACES } from "./signs.ts";

/** What TeX prints, as plain text. */
export interface TexText {
  text: string;
  /** The first command that is not known. It is left out; the words that it is given are not. */
  unknown?: string;
}

/** Where reading is. */
interface Reading extends TexText {
  readonly tex: string;
  at: number;
  readonly formulas: ReadonlySet<number>;
  inFormula: boolean;
  /** How many ‘ are open: their ends are told from apostrophes by them. */
  single: number;
  depth: number;
}

/** Reads text of a .bib file as LaTeX prints it, in time in proportion to its length. White space is one space. */
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
  // A brace that closes nothing ends an argument: here it is passed over.
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

/** What stands before the brace that closes the group which reading is in. */
function untilBrace(reading: Reading): string {
  const { tex } = reading;
  const parts: string[] = [];
  let open = 0;
  while (reading.at < tex.length) {
    const sign = tex[reading.at];
    if (sign === "{") open += 1;
    else if (sign === "}") {
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

/** What ends plain text. */
const PLAIN = /[^\\{}$~`'\-^_,?!]+/y;

function piece(reading: Reading): string {
  const { tex, at, formulas, inFormula } = reading;
  PLAIN.lastIndex = at;
  const [plain] = PLAIN.exec(tex) ?? [];
  if (plain !== undefined) {
    reading.at += plain.length;
    return plain;
  }
  const sign = tex[at] ?? "";
  if (sign === "\\") return command(reading);
  reading.at += 1;
  if (sign === "~") return "\u00a0";
  if (sign === "$") {
    if (!formulas.has(at)) return sign;
    reading.inFormula = !inFormula;
    return "";
  }
  if (inFormula) {
    if (sign === "^") return raised(argument(reading));
    if (sign === "_") return lowered(argument(reading));
    return sign === "'" ? "′" : sign;
  }
  if (sign === "-") return dashes(reading);
  return sign === "^" || sign === "_" ? sign : quotes(reading);
}

const NAME = /[A-Za-z]+\*?/y;

function command(reading: Reading): string {
  const { tex } = reading;
  const start = reading.at + 1;
  NAME.lastIndex = start;
  const [name] = NAME.exec(tex) ?? [];
  if (name === undefined) return signCommand(reading, tex[start] ?? "");
  reading.at = start + name.length;
  skipSpace(reading);
  return namedCommand(reading, name.replace("*", ""));
}

function signCommand(reading: Reading, sign: string): string {
  reading.at += 1 + sign.length;
  if (ACCENTS.has(sign)) return accent(reading, sign);
  if (sign === "(" || sign === ")" || sign === "[" || sign === "]")
    reading.inFormula = sign === "(" || sign === "[";
  const printed = /\s/.test(sign) ? " " : SHORT.get(sign);
  if (printed === undefined && sign !== "") reading.unknown ??= `\\${sign}`;
  return printed ?? sign;
}

function namedCommand(reading: Reading, name: string): string {
  const printed = LETTERS.get(name) ?? SIGNS.get(name) ?? SPACES.get(name);
  if (printed !== undefined)
    return isBetweenSpaces(reading, name, printed) ? `${printed} ` : printed;
  if (ACCENTS.has(name)) return accent(reading, name);
  if (SILENT.has(name)) return "";
  const around = AROUND.get(name);
  if (around) return around[0] + argument(reading) + around[1];
  if (RAISED.has(name)) return raised(argument(reading));
  if (LOWERED.has(name)) return lowered(argument(reading));
  if (FRACTIONS.has(name)) return `${argument(reading)}/${argument(reading)}`;
  if (FORMULAS.has(name)) return formula(reading);
  if (ADDRESSES.has(name)) return address(reading);
  if (name === "href") return linked(address(reading), argument(reading));
  const dropped = DROPPED.get(name);
  for (let count = 0; count < (dropped ?? 0); count += 1) argument(reading);
  if (dropped === undefined) reading.unknown ??= `\\${name}`;
  return "";
}

/** TeX sets `x \\le y` with as much space before a relation as behind it. */
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

/** A group in braces, or the one sign or command that stands there. */
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
  const sign = String.fromCodePoint(tex.codePointAt(at) ?? 0);
  reading.at += sign.length;
  return sign;
}

/** Accents that follow each other are all of one letter. */
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
  return readAddress(tex.slice(at + 1, end));
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

/** Words, and the address behind them; an address alone where it is its own words. */
function linked(url: string, words: string): string {
  return words === "" || words === url ? url : `${words} (${url})`;
}

function skipSpace(reading: Reading): void {
  const { tex } = reading;
  while (/\s/.test(tex[reading.at] ?? "")) reading.at += 1;
}
