import { LIMITS } from "../limits.ts";
import { addressWriter } from "./addresses/write-address.ts";
import {
  type DrawingPlace,
  type DrawingProblem,
  type Reason,
  UnreadableDrawing,
} from "./reasons.ts";
import type { Part, SheetReference } from "./references/parts.ts";

/** What is known of a drawing while it is read. */
export interface DrawingState {
  address: ReturnType<typeof addressWriter>;
  /** In the order in which they begin. */
  parts: Part[];
  sheetReferences: SheetReference[];
  /** What was done so far: elements, attributes, tokens of styles and references that were looked at. */
  steps: number;
  /** The looks at references among them. */
  looks: number;
  entityCharacters: number;
  /** Attributes for data that styles choose elements by: without them the drawing would look another way. */
  chosenBy: ReadonlySet<string>;
  /** The first problem of each reason. */
  problems: Map<Reason, DrawingProblem>;
}

/** The name of an attribute for data in a selector. Anywhere else it is a name too many, which does no harm. */
const CHOSEN_BY = /\[\s*(data-[\w\u0080-\uffff-]+)/g;

export function drawingState(text: string): DrawingState {
  return {
    address: addressWriter(),
    parts: [],
    sheetReferences: [],
    steps: 0,
    looks: 0,
    entityCharacters: 0,
    chosenBy: new Set(Array.from(text.matchAll(CHOSEN_BY), ([, name = ""]) => name)),
    problems: new Map(),
  };
}

/** Notes a problem, and lets the drawing be read on, so that one run tells all. */
export function refuse(
  state: DrawingState,
  { at }: DrawingPlace,
  reason: Reason,
  detail?: string,
): void {
  if (state.problems.has(reason)) return;
  state.problems.set(reason, { reason, at, ...(detail && { detail }) });
}

/** Counts looks at references: what refers to all would be looked at once for each. */
export function look(state: DrawingState, { at }: DrawingPlace, looks = 1): void {
  state.steps += looks;
  state.looks += looks;
  if (state.looks > LIMITS.drawingReferences)
    throw new UnreadableDrawing({ reason: "references", at });
}
