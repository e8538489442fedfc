import type { CssColor, TokenOrValue } from "lightningcss";
import type { SchemeColor, TokenKind } from "./token-names.ts";

/** What is wrong with a token's value, and what to write instead. */
export interface BadValue {
  message: string;
  hint: string;
}

/** Functions that only calculate. All others reach for something else: a file, a variable, an attribute. */
const MATH_FUNCTIONS: ReadonlySet<string> = new Set(["calc", "clamp", "min", "max"]);
const LENGTH_UNITS: ReadonlySet<string> = new Set(["rem", "em", "px", "vw", "vh", "ch", "ex"]);

const EXPECTED: Record<TokenKind, string> = {
  color:
    "Use a hex colour so that contrast can be checked, as in #861313, or light-dark(#861313, #ff9d8a) for a different one in the dark scheme.",
  family: 'Write font names with commas between them, as in "Source Serif", Georgia, serif.',
  size: "Write a length, as in 1.25rem or clamp(1rem, 0.9rem + 0.5vw, 1.5rem).",
  number: "Write a plain number, as in 1.5.",
};

/** Why `value` is invalid for a token of this kind; undefined if it is valid. */
export function badValue(value: readonly TokenOrValue[], kind: TokenKind): BadValue | undefined {
  const parts = value.filter((part) => !isSpace(part));
  const good = {
    color: () => colorOf(parts) !== undefined,
    family: () => parts.length > 0 && parts.every(isFamilyPart),
    size: () => parts.length === 1 && parts.every(isSize),
    number: () => parts.length === 1 && parts.every(isNumber),
  }[kind]();
  return good ? undefined : { message: `This is not a ${NAMES[kind]}`, hint: EXPECTED[kind] };
}

const NAMES: Record<TokenKind, string> = {
  color: "solid colour",
  family: "list of fonts",
  size: "length",
  number: "number",
};

/** The colour in each scheme; undefined unless it is an opaque RGB colour. */
export function colorOf(value: readonly TokenOrValue[]): SchemeColor | undefined {
  const [part, ...others] = value.filter((each) => !isSpace(each));
  if (part?.type !== "color" || others.length > 0) return undefined;
  const { value: color } = part;
  const isPair = typeof color === "object" && color.type === "light-dark";
  const light = hexOf(isPair ? color.light : color);
  const dark = hexOf(isPair ? color.dark : color);
  return light && dark ? { light, dark } : undefined;
}

function hexOf(color: CssColor): string | undefined {
  if (typeof color !== "object" || color.type !== "rgb" || color.alpha !== 1) return undefined;
  const digits = [color.r, color.g, color.b].map((channel) =>
    Math.round(channel).toString(16).padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

function isSpace(part: TokenOrValue): boolean {
  return part.type === "token" && ["white-space", "comment"].includes(part.value.type);
}

function isFamilyPart(part: TokenOrValue): boolean {
  return part.type === "token" && ["string", "ident", "comma"].includes(part.value.type);
}

function isNumber(part: TokenOrValue): boolean {
  return part.type === "token" && part.value.type === "number";
}

function isSize(part: TokenOrValue): boolean {
  if (part.type === "length") return LENGTH_UNITS.has(part.value.unit);
  if (part.type === "token") return part.value.type === "number" && part.value.value === 0;
  return part.type === "function" && isMath(part.value);
}

function isMath({ name, arguments: parts }: { name: string; arguments: TokenOrValue[] }): boolean {
  return MATH_FUNCTIONS.has(name.toLowerCase()) && parts.every(isMathPart);
}

const MATH_TOKENS: readonly string[] = [
  ...["number", "percentage", "delim", "comma", "white-space", "comment"],
  "parenthesis-block",
  "close-parenthesis",
];

function isMathPart(part: TokenOrValue): boolean {
  if (part.type === "token") return MATH_TOKENS.includes(part.value.type);
  return isSize(part);
}
