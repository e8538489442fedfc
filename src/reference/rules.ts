import type { RuleFacts } from "../rules/facts.ts";
import { RULES } from "../rules/rules.ts";
import { exampleOf } from "./examples.ts";
import { table } from "./fields.ts";
import type { ReferencePage } from "./page.ts";
import { rulePageText } from "./rule-page.ts";

const ALL: readonly [string, RuleFacts][] = Object.entries(RULES);

/** Every rule by family, with its level and what it finds. */
export function rulesReference(): string {
  const families = Map.groupBy(ALL, ([rule]) => familyOf(rule));
  const sections = [...families].sort().map(([family, rules]) => {
    const rows = rules.map(([rule, facts]) => [
      `[\`${rule}\`](../rules/${rule}.md)`,
      facts.isFixed ? `${facts.level}, always` : facts.level,
      facts.what,
    ]);
    return `## \`${family}\`\n\n${table(["Rule", "Level", "What it finds"], rows)}`;
  });
  return [
    "A report names the rule behind each problem, and `dateline explain heading/empty` says in the terminal what a rule's page says here. An error stops the build, a warning does not. You can [change the level](../how-to/change-the-level-of-a-rule.md) of a rule in `publication.yaml`, unless it is always an error.",
    ...sections,
  ].join("\n\n");
}

/** A page for each rule. All have one date: articles of one date are in the order of their URLs. */
export const RULE_PAGES: readonly ReferencePage[] = ALL.map(([rule, facts]) => ({
  name: `rules/${rule}`,
  title: rule,
  description: facts.what,
  date: "2026-01-01",
  slug: rule.replace("/", "-"),
  kicker: `${familyOf(rule)}/…`,
  text: () => rulePageText(rule, facts, exampleOf(rule)),
}));

function familyOf(rule: string): string {
  return rule.split("/")[0] ?? "";
}
