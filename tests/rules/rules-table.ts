// `npm run rules` writes the README's table anew.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECK_RULES } from "../../src/content/checks.ts";
import { RULES } from "../../src/rules/rules.ts";

export const README = join(import.meta.dirname, "../../README.md");

/** The rules whose level publication.yaml can set. */
function rulesTable(): string {
  const rows = CHECK_RULES.map((rule) => {
    const { level, what, why } = RULES[rule];
    return `| \`${rule}\` | ${level} | ${what} ${why} |`;
  });
  return [
    "| Rule | Level | What it finds, and why it matters |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** The README with the table that the registry makes. */
export function withRulesTable(readme: string): string {
  const table = `<!-- rules -->\n\n${rulesTable()}\n\n<!-- /rules -->`;
  return readme.replace(/<!-- rules -->.*<!-- \/rules -->/s, () => table);
}

if (import.meta.main) writeFileSync(README, withRulesTable(readFileSync(README, "utf8")));
