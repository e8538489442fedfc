// `npm run reference` writes the pages of the handbook that are made from the program.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { ROOT } from "../root.ts";
import type { ReferencePage } from "./page.ts";
import { REFERENCE_PAGES } from "./pages.ts";

/** The handbook's articles. */
export const ARTICLES = "src/handbook/content/articles";

/** The folder that holds only generated pages, so that those of old rules can be deleted. */
const RULES_FOLDER = "rules";

export function fileOf({
  name,
  title,
  description,
  date,
  slug,
  kicker,
  text,
}: ReferencePage): string {
  const section = name.split("/")[0];
  const fields = {
    title,
    description,
    date,
    section,
    ...(slug && { slug }),
    authors: "dateline",
    kicker,
  };
  const front = stringify(fields, { lineWidth: 0, schema: "core" });
  return `---\n${front}---\n\n${text()}\n`;
}

if (import.meta.main) {
  rmSync(join(ROOT, ARTICLES, RULES_FOLDER), { recursive: true, force: true });
  for (const page of REFERENCE_PAGES) {
    const file = join(ROOT, ARTICLES, `${page.name}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fileOf(page));
  }
}
