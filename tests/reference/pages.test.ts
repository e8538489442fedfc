import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { REFERENCE_PAGES } from "../../src/reference/pages.ts";
import { ARTICLES, fileOf } from "../../src/reference/write.ts";
import { ROOT } from "../kit/disk/project-root.ts";

test.each(REFERENCE_PAGES)(
  "the page $name is up to date: `npm run reference` writes it",
  (page) => {
    const file = join(ROOT, ARTICLES, `${page.name}.md`);
    expect(readFileSync(file, "utf8")).toBe(fileOf(page));
  },
);

test("every page of a rule is that of a rule that exists", () => {
  const names = filesBelow(join(ROOT, ARTICLES, "rules")).map((path) => `rules/${path}`);
  const pages = new Set(REFERENCE_PAGES.map(({ name }) => `${name}.md`));
  expect(names.filter((name) => !pages.has(name))).toEqual([]);
});
