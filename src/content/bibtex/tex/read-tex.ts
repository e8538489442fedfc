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

/** TeX puts as much space before a relation such as `x \\le y` as after it. */
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
  const sign = String.fromCodePoint(tex.codePointAt(at) ?? 0);
  reading.at += sign.length;
  return sign;
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

/** The link text with the URL in parentheses; only the URL if both are equal. */
function linked(url: string, words: string): string {
  return words === "" || words === url ? url : `${words} (${url})`;
}

function skipSpace(reading: Reading): void {
  const { tex } = reading;
  while (/\s/.test(tex[reading.at] ?? "")) reading.at += 1;
}
