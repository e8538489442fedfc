import type Token from "markdown-it/lib/token.mjs";
import type { Mend } from "../../mend.ts";
import type { AdjustableRule } from "../../rules/rules.ts";
import type { RenderState } from "../state.ts";
import type { TextPlace } from "../types.ts";
import type { Passage } from "./passage.ts";

/** Markup that failed: what readers see, and what to write. */
export interface Finding {
  rule: AdjustableRule;
  message: string;
  hint: string;
  mend?: Mend;
  /** The construct, if reported only once per file, with a count of the others: it may be all over an archive. */
  once?: string;
}

/** A finding at an offset in a passage. */
export interface Found extends Finding {
  at: number;
}

/** A finding at a place in a body. */
export interface Placed extends Finding {
  place: TextPlace;
}

/** Looks for one kind of markup that stayed text. */
export interface PassageRule {
  /** The rule only runs on text with one of these characters, or with a line that matches. */
  signs: string | RegExp;
  find: (passage: Passage, body: ParsedBody) => Found[];
}

export interface PlacedPassage {
  /** The token, of type `inline`. */
  token: Token;
  passage: Passage;
  /** Whether its text contains a character that some rule looks for. */
  marked: boolean;
  place: (at: number) => TextPlace;
}

/** A body after inline parsing, before any token is moved or changed. */
export interface ParsedBody {
  tokens: readonly Token[];
  passages: readonly PlacedPassage[];
  state: RenderState;
  /** The labels of link definitions, as markdown-it normalizes them. */
  definitions: readonly string[];
}

/** Checks the blocks of a body. */
export type BodyRule = (body: ParsedBody) => Placed[];
