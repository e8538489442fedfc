import { byCode } from "../../order.ts";
import type { RuleFacts, RuleTable } from "../../rules/facts.ts";

/** Every rule in a line of its family, with its level and what it finds. */
export function ruleList(rules: RuleTable): string {
  const all: [string, RuleFacts][] = Object.entries(rules);
  const families = Map.groupBy(
    all.sort(([a], [b]) => byCode(a, b)),
    ([rule]) => rule.slice(0, rule.indexOf("/")),
  );
  const sections = [...families.values()].map((own) => {
    const longest = Math.max(...own.map(([rule]) => rule.length));
    return own
      .map(([rule, { level, what }]) => `${rule.padEnd(longest)}  ${level.padEnd(7)}  ${what}\n`)
      .join("");
  });
  return `${sections.join("\n")}\n\`dateline explain RULE\` says more about one.\n`;
}
