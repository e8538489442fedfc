import type { Subject } from "../css/selectors.ts";
import type { DrawingPlace } from "../reasons.ts";

/**
 * How often what is referred to is drawn: once (a copy, a mask, a filter), once for each shape (a pattern), or at each
 * corner of each shape (a marker).
 */
export type Repeats = "once" | "eachShape" | "eachCorner";

export interface Reference {
  /** The id of what is referred to. */
  id: string;
  repeats: Repeats;
  /** It comes from a stylesheet, and perhaps isn't for this element at all. */
  perhaps?: true;
}

/** An element of a drawing, as far as what it draws can be counted. */
export interface Part extends DrawingPlace {
  name: string;
  id?: string;
  classes: ReadonlySet<string>;
  /** Corners of its own shape. */
  corners: number;
  references: Reference[];
  parts: Part[];
}

/** A reference of a stylesheet, and what chooses the elements that it is for. */
export interface SheetReference {
  reference: Reference;
  subjects: readonly Subject[];
}

/** Values that are inherited by what is in an element, so that each shape in it is drawn with them. */
export function repeatsOf(property: string): Repeats {
  // Nobody knows which property will use a value that an editor has named.
  if (property.startsWith("marker") || property.startsWith("--")) return "eachCorner";
  return property === "fill" || property === "stroke" ? "eachShape" : "once";
}

/** The most corners that a shape can have: a coordinate each, or a command of a path. */
export function cornersOf(name: string, value: string): number {
  if (name === "line") return 2;
  let corners = 0;
  let inNumber = false;
  for (const sign of value) {
    const digit = (sign >= "0" && sign <= "9") || sign === ".";
    if (digit ? !inNumber : /[a-z]/i.test(sign)) corners += 1;
    inNumber = digit;
  }
  return corners;
}
