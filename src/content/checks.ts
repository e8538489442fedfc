import type { Diagnostic } from "../diagnostics.ts";
import type { Level } from "../rules/facts.ts";
import { type CheckRule, RULES } from "../rules/rules.ts";

/** Levels that publication.yaml sets for rules. */
export type CheckLevels = Readonly<Partial<Record<CheckRule, Level>>>;

/** Every rule whose level publication.yaml can set. */
export const CHECK_RULES: readonly CheckRule[] = Object.entries(RULES)
  .filter(([, facts]) => !("isFixed" in facts))
  .map(([rule]) => rule as CheckRule)
  .sort();

const CHECKS: ReadonlySet<string> = new Set(CHECK_RULES);

function isCheck(rule: string): rule is CheckRule {
  return CHECKS.has(rule);
}

export function levelOf(rule: CheckRule, levels: CheckLevels = {}): Level {
  return levels[rule] ?? RULES[rule].level;
}

/**
 * Diagnostics at the publication's levels. Checks report, and the cache keeps, warnings only, so a change of levels
 * re-reads no article. Errors stay errors.
 */
export function applyLevels(
  diagnostics: readonly Diagnostic[],
  levels?: CheckLevels,
): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { rule, severity } = diagnostic;
    if (severity !== "warning" || !isCheck(rule)) return [diagnostic];
    const level = levelOf(rule, levels);
    if (level === "off") return [];
    return level === severity ? [diagnostic] : [{ ...diagnostic, severity: level }];
  });
}
