import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REFERENCE_PAGES } from "../../src/reference/pages.ts";
import { fileOf, REFERENCE_FOLDER } from "../../src/reference/write.ts";
import { ROOT } from "../kit/disk/project-root.ts";

test.each(REFERENCE_PAGES)(
  "the page of $name is up to date: `npm run reference` writes it",
  (page) => {
    const file = join(ROOT, REFERENCE_FOLDER, `${page.name}.md`);
    expect(readFileSync(file, "utf8")).toBe(fileOf(page));
  },
);
