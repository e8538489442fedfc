import { memoByKey } from "../memo.ts";

/** How numbers are written. */
export interface NumberStyle {
  /** BCP 47. */
  locale: string;
  unit?: string | undefined;
  decimals?: number | undefined;
  format?: "full" | "compact" | undefined;
}

const MAX_DECIMALS = 6;
/** From here on, axes and labels shorten numbers: 2.5M. */
const MILLION = 1_000_000;

/** The most digits after the decimal sign that any of the values has. */
export function decimalsOf(values: readonly number[]): number {
  const counts = values.map((value) => {
    const [digits = "", power] = String(value).split("e");
    const after = (digits.split(".")[1] ?? "").length - Number(power ?? 0);
    return Math.max(0, Math.min(after, MAX_DECIMALS));
  });
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

/** Formats values in full, with as many decimals as the most exact of them. Readers get Latin digits everywhere. */
export function inFull(values: readonly number[], style: NumberStyle): (value: number) => string {
  const decimals = style.decimals ?? Math.min(decimalsOf(values), MAX_DECIMALS);
  return formatter({ ...style, decimals, format: "full" }, hasThousands(values));
}

/** Formats values inside a drawing: large ones are shortened, unless the editor wants them in full. */
export function inDrawing(
  values: readonly number[],
  style: NumberStyle,
): (value: number) => string {
  const isLarge = values.some((value) => Math.abs(value) >= MILLION);
  const isShort = style.format === "compact" || (isLarge && style.format !== "full");
  if (!isShort) return inFull(values, style);
  return formatter({ ...style, format: "compact" }, hasThousands(values));
}

/** Four digits need no separator, unless other numbers beside them have one. */
function hasThousands(values: readonly number[]): boolean {
  return values.some((value) => Math.abs(value) >= 10_000);
}

function formatter(style: NumberStyle, grouping: boolean): (value: number) => string {
  const { locale, unit, decimals, format } = style;
  const options: Intl.NumberFormatOptions = {
    numberingSystem: "latn",
    useGrouping: grouping,
    ...(format === "compact"
      ? { notation: "compact", maximumFractionDigits: decimals ?? 1 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    ...unitOptions(unit),
  };
  const own = formatOf(JSON.stringify([locale, options]));
  const isWords = unit !== undefined && Object.keys(unitOptions(unit)).length === 0;
  return (value) => {
    const parts = own.formatToParts(Object.is(value, -0) ? 0 : value);
    const text = parts
      .map(({ type, value: part }) => (type === "minusSign" ? part.replace("-", "\u2212") : part))
      .join("");
    return isWords ? `${text}\u00a0${unit}` : text;
  };
}

/** Making a formatter takes longer than a hundred uses of it. */
const formatOf = memoByKey((key: string) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions];
  return new Intl.NumberFormat(locale, options);
});

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Whether Intl writes the unit at its place; otherwise it follows the number as words. */
function unitOptions(unit: string | undefined): Intl.NumberFormatOptions {
  if (unit === "%") return { style: "unit", unit: "percent" };
  if (unit !== undefined && CURRENCIES.has(unit))
    return { style: "currency", currency: unit, currencyDisplay: "narrowSymbol" };
  return {};
}

/** Whether every number on an axis has its unit; longer units are on the last one alone. */
export function isShortUnit(unit: string | undefined): boolean {
  return unit === "%" || (unit !== undefined && CURRENCIES.has(unit));
}
