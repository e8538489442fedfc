import type { AdjustableRule } from "../../rules/rules.ts";

/** Markup of a different program, which readers see as text. Each kind is reported once per file. */
export interface Construct {
  /** Its name, as in “a Hugo shortcode”. */
  name: string;
  rule: AdjustableRule;
  signs: readonly string[];
  /** It begins its line, with words or punctuation that mean nothing elsewhere. */
  beginsLine?: true;
  pattern: RegExp;
  hint: string;
  /** Whether a match is something else. */
  isOther?: (text: string) => boolean;
}
