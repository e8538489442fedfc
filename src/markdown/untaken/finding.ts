import type Token from "markdown-it/lib/token.mjs";
import type { CheckRule } from "../../rules/rules.ts";
import type { RenderState } from "../state.ts";
import type { TextPlace } from "../types.ts";
import type { Passage } from "./passage.ts";

/** Markup that did not take: what readers see, and what to write. */
export interface Finding {
  rule: CheckRule;
  message: string;
  hint: string;
  /** The construct, if it is reported once a file, with the number of others: it may fill whole archives. */
  once?: string;
}

/** In a passage, at an offset. */
export interface Found extends Finding {
  at: number;
}

/** In a body, at a place. */
export interface Placed extends Finding {
  place: TextPlace;
}

/** Looks for one kind of markup in text that stayed text. */
export interface PassageRule {
  /** Text without any of these holds nothing of the kind. */
  signs: readonly string[];
  find: (passage: Passage, body: UntakenBody) => Found[];
}

/** A body after its inline text was read, before anything is moved or changed. */
export interface UntakenBody {
  tokens: readonly Token[];
  passages: readonly { passage: Passage; place: (at: number) => TextPlace }[];
  state: RenderState;
  /** The labels of link definitions, as markdown-it keeps them. */
  definitions: readonly string[];
}

/** Looks at the blocks of a body. */
export type BodyRule = (body: UntakenBody) => Placed[];
