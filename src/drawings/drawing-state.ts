import { LIMITS } from "../limits.ts";
import { addressWriter } from "./addresses/write-address.ts";
import {
  type DrawingPlace,
  type DrawingProblem,
  type Reason,
  UnreadableDrawing,
} from "./reasons.ts";
import type { Part, SheetReference } from "./references/parts.ts";

/** What is known about a drawing while it is being read. */
export interface DrawingState {
  address: ReturnType<typeof addressWriter>;
  /** In document order. */
  parts: Part[];
  sheetReferences: SheetReference[];
  /** Work done so far: elements, attributes, style tokens and references visited. */
  steps: number;
  /** How many of the steps visited references. */
  lookups: number;
  entityCharacters: number;
  /** `data-` attributes that selectors use: without them the drawing would look different. */
  selectorAttributes: ReadonlySet<string>;
  /** The first problem of each reason. */
  problems: Map<Reason, DrawingProblem>;
}

/** A `data-` attribute in a selector. A match elsewhere only keeps an attribute too many, which is harmless. */
const SELECTOR_ATTRIBUTE = /\[\s*(data-[\w\u0080-\uffff-]+)/g;

export function drawingState(text: string): DrawingState {
  return {
    address: addressWriter(),
    parts: [],
    sheetReferences: [],
    steps: 0,
    lookups: 0,
    entityCharacters: 0,
    selectorAttributes: new Set(
      Array.from(text.matchAll(SELECTOR_ATTRIBUTE), ([, name = ""]) => name),
    ),
    problems: new Map(),
  };
}

/** Records a problem and lets reading continue, so that one run reports all. */
export function refuse(
  state: DrawingState,
  { at }: DrawingPlace,
  reason: Reason,
  detail?: string,
): void {
  if (state.problems.has(reason)) return;
  state.problems.set(reason, { reason, at, ...(detail && { detail }) });
}

/** Counts references visited: in a drawing where everything refers to everything, their number explodes. */
export function countLookups(state: DrawingState, { at }: DrawingPlace, lookups = 1): void {
  state.steps += lookups;
  state.lookups += lookups;
  if (state.lookups > LIMITS.drawingReferences)
    throw new UnreadableDrawing({ reason: "references", at });
}
