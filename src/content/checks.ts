import type { Diagnostic } from "../diagnostics.ts";
import type { Level } from "../rules/facts.ts";
import { type CheckRule, RULES } from "../rules/rules.ts";

/** What publication.yaml says of the rules. */
export type CheckLevels = Readonly<Partial<Record<CheckRule, Level>>>;

/** Every rule that publication.yaml can make an error, a warning, or turn off. */
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
 * Diagnostics at the levels of the publication. They are made, and kept in the cache, as warnings: so articles need not
 * be read again when the levels change. What was reported as an error stays one.
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
