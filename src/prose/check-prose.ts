import { PROSE_RULES } from "./prose-rules.ts";
import type { Prose, ProseFinding, ProseOptions, ProseRuleName } from "./types.ts";

export interface ProseProblem extends ProseFinding {
  rule: ProseRuleName;
}

/** Checks an article's language by the rules that are not off. */
export function checkProse(prose: Prose, options: ProseOptions): ProseProblem[] {
  return options.rules.flatMap((rule) =>
    PROSE_RULES[rule](prose, options).map((found) => ({ rule, ...found })),
  );
}
