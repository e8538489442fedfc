// `npm run reference` writes the pages of the handbook that are made from the program.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root.ts";
import { REFERENCE_PAGES, type ReferencePage } from "./pages.ts";

export const REFERENCE_FOLDER = "src/handbook/content/articles/reference";

export function fileOf({ title, description, date, kicker, text }: ReferencePage): string {
  return `---
title: ${title}
description: ${description}
date: ${date}
section: reference
authors: dateline
kicker: ${kicker}
---

${text()}
`;
}

if (import.meta.main)
  for (const page of REFERENCE_PAGES)
    writeFileSync(join(ROOT, REFERENCE_FOLDER, `${page.name}.md`), fileOf(page));
