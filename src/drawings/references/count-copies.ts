import { LIMITS } from "../../limits.ts";
import { GRADIENTS } from "../elements.ts";
import { type DrawingPlace, type Reason, UnreadableDrawing } from "../reasons.ts";
import type { Part, Reference } from "./parts.ts";

/** What an element draws, references included. */
interface Drawn {
  elements: number;
  vertices: number;
  /** Depth of nested elements. */
  levels: number;
}

const NOTHING: Drawn = { elements: 0, vertices: 0, levels: 0 };

/**
 * Refuses a drawing whose references draw more elements than a browser can handle, or draw themselves: each reference
 * can double what the previous one draws. `visit` is called for each element and reference.
 */
export function countCopies(root: Part, all: readonly Part[], visit: () => void): void {
  const byId = new Map(all.toReversed().flatMap((part) => (part.id ? [[part.id, part]] : [])));
  const known = new Map<Part, Drawn>();
  const open = new Set<Part>();

  const drawnBy = (part: Part): Drawn => {
    visit();
    const before = known.get(part);
    if (before) return before;
    if (open.size >= LIMITS.drawingDepth) refuse("depth", part);
    open.add(part);
    const drawn = { elements: 1, vertices: part.vertices, levels: 1 };
    for (const inner of part.parts) add(drawn, drawnBy(inner));
    const copies = part.references.filter(({ repeats }) => repeats === "once");
    const fills = part.references.filter(({ repeats }) => repeats !== "once");
    for (const reference of copies) add(drawn, drawnByReference(reference, part));
    const { elements, vertices } = drawn;
    for (const reference of fills) {
      const times = reference.repeats === "eachVertex" ? elements + vertices : elements;
      add(drawn, multiplied(drawnByReference(reference, part), times));
    }
    if (drawn.elements > all.length + LIMITS.drawingCopies) refuse("copies", part);
    if (drawn.levels > LIMITS.drawingDepth) refuse("depth", part);
    open.delete(part);
    known.set(part, drawn);
    return drawn;
  };

  const drawnByReference = ({ id, uncertain }: Reference, from: Part): Drawn => {
    visit();
    const part = byId.get(id);
    if (!part || GRADIENTS.has(part.name)) return NOTHING;
    if (!open.has(part)) return drawnBy(part);
    // Browsers draw nothing either if the rule also matches the marker's own path, say.
    if (uncertain) return NOTHING;
    return refuse("cycle", from, `#${id}`);
  };

  drawnBy(root);
}

function add(drawn: Drawn, { elements, vertices, levels }: Drawn): void {
  drawn.elements += elements;
  drawn.vertices += vertices;
  drawn.levels = Math.max(drawn.levels, levels + 1);
}

function multiplied({ elements, levels }: Drawn, times: number): Drawn {
  return { elements: elements * times, vertices: 0, levels };
}

function refuse(reason: Reason, { at }: DrawingPlace, detail?: string): never {
  throw new UnreadableDrawing({ reason, at, ...(detail && { detail }) });
}
