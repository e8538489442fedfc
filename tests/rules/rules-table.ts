// `npm run rules` writes the handbook's page of rules.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECK_RULES } from "../../src/content/checks.ts";
import { RULES } from "../../src/rules/rules.ts";

export const RULES_PAGE = join(
  import.meta.dirname,
  "../../src/handbook/content/articles/reference/rules.md",
);

const HEAD = `---
title: Rules
description: Every rule whose level you can set, with what it finds and why that matters.
date: 2026-05-05
section: reference
authors: dateline
kicker: Articles
---

A report names the rule behind each problem. An error stops the build, a warning does not. [Set the level](../how-to/change-the-level-of-a-rule.md) of these rules in \`publication.yaml\`; all other rules are always errors.
`;

/** The page of the rules whose level publication.yaml can set. */
export function rulesPage(): string {
  const rows = CHECK_RULES.map((rule) => {
    const { level, what, why } = RULES[rule];
    return `| \`${rule}\` | ${level} | ${what} ${why} |`;
  });
  return [
    HEAD,
    "| Rule | Level | What it finds, and why it matters |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

if (import.meta.main) writeFileSync(RULES_PAGE, rulesPage());
