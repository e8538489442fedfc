import type { Diagnostic } from "../diagnostics.ts";
import type { Level } from "../rules/facts.ts";
import { type AdjustableRule, RULES } from "../rules/rules.ts";

/** Levels that publication.yaml sets for rules. */
export type RuleLevels = Readonly<Partial<Record<AdjustableRule, Level>>>;

/** Every rule whose level publication.yaml can set. */
export const ADJUSTABLE_RULES: readonly AdjustableRule[] = Object.entries(RULES)
  .filter(([, facts]) => !("isFixed" in facts))
  .map(([rule]) => rule as AdjustableRule)
  .sort();

const ADJUSTABLE: ReadonlySet<string> = new Set(ADJUSTABLE_RULES);

function isAdjustable(rule: string): rule is AdjustableRule {
  return ADJUSTABLE.has(rule);
}

export function levelOf(rule: AdjustableRule, levels: RuleLevels = {}): Level {
  return levels[rule] ?? RULES[rule].level;
}

/**
 * Diagnostics at the publication's levels. They are reported, and cached, as warnings only, so a change of levels
 * re-reads no article. Errors stay errors.
 */
export function applyLevels(diagnostics: readonly Diagnostic[], levels?: RuleLevels): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { rule, severity } = diagnostic;
    if (severity !== "warning" || !isAdjustable(rule)) return [diagnostic];
    const level = levelOf(rule, levels);
    if (level === "off") return [];
    return level === severity ? [diagnostic] : [{ ...diagnostic, severity: level }];
  });
}
