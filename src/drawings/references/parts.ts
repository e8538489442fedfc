import type { Subject } from "../css/selectors.ts";
import type { DrawingPlace } from "../reasons.ts";

/**
 * How often a reference draws its target: once (a copy, mask or filter), once for each shape (a pattern), or at each
 * vertex of each shape (a marker).
 */
export type Repeats = "once" | "eachShape" | "eachVertex";

export interface Reference {
  /** The target's id. */
  id: string;
  repeats: Repeats;
  /** From a stylesheet, so it may not apply to this element. */
  uncertain?: true;
}

/** An element, reduced to what is needed to count what it draws. */
export interface Part extends DrawingPlace {
  name: string;
  id?: string;
  classes: ReadonlySet<string>;
  /** Vertices of its shape. */
  vertices: number;
  references: Reference[];
  parts: Part[];
}

/** A reference in a stylesheet, and the subjects of its rule. */
export interface SheetReference {
  reference: Reference;
  subjects: readonly Subject[];
}

/**
 * How often a property's reference is drawn. Fills, strokes and markers are inherited, so each shape inside the element
 * draws them.
 */
export function repeatsOf(property: string): Repeats {
  // A custom property may be used by any property.
  if (property.startsWith("marker") || property.startsWith("--")) return "eachVertex";
  return property === "fill" || property === "stroke" ? "eachShape" : "once";
}

/** An upper bound for a shape's vertices: its coordinates plus its path commands. */
export function verticesOf(name: string, value: string): number {
  if (name === "line") return 2;
  let vertices = 0;
  let inNumber = false;
  for (const sign of value) {
    const digit = (sign >= "0" && sign <= "9") || sign === ".";
    if (digit ? !inNumber : /[a-z]/i.test(sign)) vertices += 1;
    inNumber = digit;
  }
  return vertices;
}
