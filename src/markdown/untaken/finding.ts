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
  /** Text with none of these characters, or no line that matches, holds nothing of the kind. */
  signs: string | RegExp;
  find: (passage: Passage, body: UntakenBody) => Found[];
}

export interface PlacedPassage {
  /** Of type `inline`. */
  token: Token;
  passage: Passage;
  /** Whether its text holds a sign that some rule looks for. */
  marked: boolean;
  place: (at: number) => TextPlace;
}

/** A body after its inline text was read, before anything is moved or changed. */
export interface UntakenBody {
  tokens: readonly Token[];
  passages: readonly PlacedPassage[];
  state: RenderState;
  /** The labels of link definitions, as markdown-it keeps them. */
  definitions: readonly string[];
}

/** Looks at the blocks of a body. */
export type BodyRule = (body: UntakenBody) => Placed[];
