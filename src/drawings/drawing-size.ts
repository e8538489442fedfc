import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";

export interface DrawingSize {
  width: number;
  height: number;
}

/**
 * CSS pixels per unit: https://drafts.csswg.org/css-values/#absolute-lengths. Font-relative units assume browsers'
 * default font size.
 */
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
};

/** Scales a tiny `viewBox` without a size up to this, so that its aspect ratio survives rounding to whole pixels. */
const MIN_SIDE = 100;

/** Maximum characters of an attribute with sizes; longer ones are ignored. */
const MAX_LENGTH = 10_000;

/**
 * The size of a drawing as browsers compute it: https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS. Styles take
 * precedence over attributes, percentages are ignored, and the `viewBox` gives the aspect ratio. Undefined if neither
 * gives a size.
 */
export function drawingSize(attributes: ReadonlyMap<string, string>): DrawingSize | undefined {
  const styles = declaredSizes(attributes.get("style") ?? "");
  const width = styles.get("width") ?? lengthOf(attributes.get("width"));
  const height = styles.get("height") ?? lengthOf(attributes.get("height"));
  if (width && height) return { width, height };
  const box = viewBoxOf(attributes.get("viewBox") ?? "");
  if (!box) return undefined;
  if (width) return { width, height: (width * box.height) / box.width };
  if (height) return { width: (height * box.width) / box.height, height };
  const shorter = Math.min(box.width, box.height);
  const factor = shorter < 1 ? MIN_SIDE / shorter : 1;
  return { width: box.width * factor, height: box.height * factor };
}

/** A length in CSS pixels. Undefined for percentages and for anything that is not a length. */
function lengthOf(written = ""): number | undefined {
  const [token, more] = tokenize({ css: written.trim() });
  return more?.[0] === TokenType.EOF ? pixels(token) : undefined;
}

function pixels(token: CSSToken | undefined): number | undefined {
  if (token?.[0] !== TokenType.Number && token?.[0] !== TokenType.Dimension) return undefined;
  const unit = token[0] === TokenType.Dimension ? token[4].unit.toLowerCase() : "";
  const length = token[4].value * (UNITS[unit] ?? Number.NaN);
  return length > 0 && Number.isFinite(length) ? length : undefined;
}

function viewBoxOf(written: string): DrawingSize | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const numbers = written
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  const sound = numbers.length === 4 && numbers.every(Number.isFinite);
  return sound && width > 0 && height > 0 ? { width, height } : undefined;
}

/** The lengths in an element's declarations; the last declaration of a property wins. */
function declaredSizes(style: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const declaration of declarationsOf(style)) {
    const [name, colon, value, ...rest] = declaration;
    if (name?.[0] !== TokenType.Ident || colon?.[0] !== TokenType.Colon || rest.length > 0)
      continue;
    const length = pixels(value);
    if (length) sizes.set(name[4].value.toLowerCase(), length);
  }
  return sizes;
}

function declarationsOf(style: string): CSSToken[][] {
  if (style.length > MAX_LENGTH) return [];
  const declarations: CSSToken[][] = [[]];
  for (const token of tokenize({ css: style })) {
    if (token[0] === TokenType.Semicolon) declarations.push([]);
    else if (!SKIPPED.has(token[0])) declarations.at(-1)?.push(token);
  }
  return declarations;
}

const SKIPPED: ReadonlySet<string> = new Set([
  TokenType.Comment,
  TokenType.EOF,
  TokenType.Whitespace,
]);
