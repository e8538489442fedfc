import type { NumberStyle } from "../data/numbers.ts";
import type { Cell, DataFields } from "../data/types.ts";
import type { ChartKind } from "../vocabularies.ts";

/** What an editor writes in a block `chart`. */
export interface ChartFields extends DataFields {
  kind: ChartKind;
  title: string;
  subtitle?: string | undefined;
  /** `%`, a currency's code such as `EUR`, or any words. */
  unit?: string | undefined;
  /** Digits after the decimal sign. */
  decimals?: number | undefined;
  format?: "full" | "compact" | undefined;
  /** Names of series, or of categories, that stand out. */
  highlight?: string[] | undefined;
  /** The ends of the axis of values. */
  range?: [from: number, to: number] | undefined;
  axes?: { x?: string | undefined; y?: string | undefined } | undefined;
  annotations?: { at: Cell; text: string }[] | undefined;
  notes?: string | undefined;
  source?: string[] | undefined;
}

/** One column of values. `null` is a missing value. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
  /** Its colour, from 1. */
  color: number;
  /** Others stand out, and this one does not. */
  isQuiet: boolean;
}

/** What the first column holds. */
export type Scale = "time" | "number" | "category";

/** A chart's data and settings, ready to be drawn. */
export interface Chart {
  kind: ChartKind;
  /** The first column, as written. */
  at: readonly Cell[];
  scale: Scale;
  series: readonly Series[];
  /** Rows that stand out; empty if none does. */
  highlighted: ReadonlySet<number>;
  range?: readonly [number, number] | undefined;
  axes: { x?: string | undefined; y?: string | undefined };
  annotations: readonly { at: Cell; text: string }[];
  numbers: NumberStyle;
}

/** The size that a drawing is made for, in its own units: about a CSS pixel each. */
export interface Frame {
  name: "wide" | "narrow";
  width: number;
  isRightToLeft: boolean;
}

/** Markup inside an `<svg>`, and the height it needs. */
export interface Drawing {
  markup: string;
  height: number;
}
