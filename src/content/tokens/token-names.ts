export const TOKEN_KINDS = ["color", "family", "size", "number"] as const;
/** What a token may hold: a colour, a font stack, a length, or a plain number. */
export type TokenKind = (typeof TOKEN_KINDS)[number];

export const COLOR_TOKENS = [
  "paper",
  "paper-raised",
  "ink",
  "ink-quiet",
  "accent",
  "rule",
  "highlight",
] as const;
export type ColorToken = (typeof COLOR_TOKENS)[number];

const FAMILIES = ["serif", "sans", "mono", "display"];
const NUMBERS = ["weight-headline", "weight-label", "leading-tight", "leading-close", "leading"];
const SIZES = [
  ...["label", "small", "base", "heading", "reading", "standfirst"].map((step) => `text-${step}`),
  ...["s", "m", "l", "xl"].map((step) => `text-headline-${step}`),
  ...["masthead", "masthead-front", "subhead", "minor", "code", "mark"].map(
    (step) => `text-${step}`,
  ),
  ...["tracking", "tightening", "measure", "gutter", "page", "hairline", "line", "radius"],
  ...["2xs", "xs", "s", "m", "l", "xl"].map((step) => `space-${step}`),
];

/** Every token of `layouts/styles/tokens.css` by name, without its leading hyphens: a publication may set any. */
export const TOKENS: ReadonlyMap<string, TokenKind> = new Map([
  ...COLOR_TOKENS.map((name) => [name, "color"] as const),
  ...FAMILIES.map((name) => [name, "family"] as const),
  ...NUMBERS.map((name) => [name, "number"] as const),
  ...SIZES.map((name) => [name, "size"] as const),
]);

/** A colour as `#rrggbb`, in each scheme. */
export interface SchemeColor {
  light: string;
  dark: string;
}
export type TokenColors = Record<ColorToken, SchemeColor>;
