import type Token from "markdown-it/lib/token.mjs";
import { hasErrors, type Place } from "../../diagnostics.ts";
import { type RenderState, report } from "../state.ts";
import type { TextPlace } from "../types.ts";
import type { Block } from "./block.ts";
import { placesIn, reportFound } from "./fence-places.ts";
import type { FenceName, FenceReader } from "./fence-types.ts";
import { FENCES } from "./fences.ts";

/** A block, and where its fields are in the body. */
export interface MadeBlock {
  block: Block;
  placeOf: (path: readonly PropertyKey[]) => TextPlace;
}

interface Fence<Name> {
  name: Name;
  /** Counts the blocks of a text from 1. */
  number: number;
  readFence: FenceReader;
}

/** Reads a fence and makes its block; undefined if it has errors, which are reported. */
export function makeBlock<Name extends FenceName>(
  state: RenderState,
  token: Token,
  { name, number, readFence }: Fence<Name>,
): MadeBlock | undefined {
  const placeIn = placesIn(state, token);
  const read = readFence(name, token.content);
  reportFound(state, read.problems, placeIn);
  if (!read.valid || hasErrors(read.problems)) return undefined;
  const { fields, place } = read.valid;
  const block = FENCES[name](fields, {
    context: state.context,
    words: state.words,
    number,
    place,
    report: (at: Place, problem) => report(state, placeIn(at), problem),
  });
  return block && { block, placeOf: (path) => placeIn(place(path)) };
}
