import { ADJUSTABLE_RULES } from "../content/rule-levels.ts";
import { RULES } from "../rules/rules.ts";
import { table } from "./fields.ts";

/** The rules whose level publication.yaml can set, by family. */
export function rulesReference(): string {
  const families = Map.groupBy(ADJUSTABLE_RULES, (rule) => rule.split("/")[0] ?? "");
  const sections = [...families].map(([family, rules]) => {
    const rows = rules.map((rule) => {
      const { level, what, why } = RULES[rule];
      return [`\`${rule}\``, level, `${what} ${why}`];
    });
    return `## \`${family}\`\n\n${table(["Rule", "Level", "What it finds, and why it matters"], rows)}`;
  });
  return [
    "A report names the rule behind each problem. An error stops the build, a warning does not. [Set the level](../how-to/change-the-level-of-a-rule.md) of these rules in `publication.yaml`; all other rules are always errors.",
    ...sections,
  ].join("\n\n");
}
