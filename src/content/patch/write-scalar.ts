import { isScalar, parse, Scalar } from "yaml";
import { flowText, pairText } from "./write-yaml.ts";

/** Folded text is as wide as it was, within these bounds. */
const NARROW = 40;
const WIDE = 100;

/** Where a scalar is: in the text, and how far its lines are indented. */
export interface ScalarPlace {
  written: string;
  /** The column of the key or dash that it belongs to. */
  indent: number;
  inFlow: boolean;
}

/** The text of a value, in the quotes or block style of the scalar that it replaces. One line, unless that was a block. */
export function scalarText(value: unknown, old: unknown, place: ScalarPlace): string {
  if (typeof value !== "string") return flowText(value);
  const type = isScalar(old) ? old.type : undefined;
  const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
  const text = isBlock
    ? blockScalar(value, type === Scalar.BLOCK_FOLDED, place)
    : quotedAs(value, type);
  return text ?? plainOrQuoted(value, place.inFlow);
}

function quotedAs(value: string, type: Scalar.Type | undefined | null): string | undefined {
  if (type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value);
  if (type !== Scalar.QUOTE_SINGLE || /[^\P{Cc}]/u.test(value)) return undefined;
  return `'${value.replaceAll("'", "''")}'`;
}

/** Text with line ends is quoted, so that it stays on the key's line. */
function plainOrQuoted(value: string, inFlow: boolean): string {
  if (value.includes("\n")) return JSON.stringify(value);
  return inFlow ? flowText(value) : pairText("k", value, 0, ANY_STYLE).slice("k: ".length);
}

const ANY_STYLE = { step: 2, indentsLists: true };

/** Undefined if the block would be read as anything else. */
function blockScalar(
  value: string,
  folds: boolean,
  { written, indent }: ScalarPlace,
): string | undefined {
  const [header = "", ...lines] = written.split("\n");
  const deep = /^ */.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0].length ?? indent + 2;
  const width = Math.min(WIDE, Math.max(NARROW, ...lines.map(({ length }) => length - deep)));
  const trimmed = value.replace(/\n+$/, "");
  const shown = folds
    ? trimmed
        .split("\n")
        .flatMap((line) => (line === "" ? [""] : ["", ...wrap(line, width)]))
        .slice(1)
    : trimmed.split("\n");
  const body = shown.map((line) => (line === "" ? "" : " ".repeat(deep) + line));
  const text = [header, ...body, ""].join("\n");
  return isReadAs(`k: ${text}`, value) ? text : undefined;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function isReadAs(yaml: string, value: string): boolean {
  try {
    const read: unknown = parse(yaml, { schema: "core", logLevel: "silent" });
    return typeof read === "object" && read !== null && "k" in read && read.k === value;
  } catch {
    return false;
  }
}
