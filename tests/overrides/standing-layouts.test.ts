import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { reportOf, writePublication } from "./cases.ts";

const place = useScratch();

const LAYOUT = `import { html, layout } from "dateline-news";
import { body } from "dateline-news/parts/body";
import { document } from "dateline-news/parts/document";

export default layout("standing", (page, site) =>
  document(page, site, html\`<h1 class="landing">\${page.model.page.title}</h1>\${body(page.model.page.body, site)}\`));
`;

test("a standing page is rendered with the layout that it names, and all others as before", async () => {
  const folder = writePublication(place.folder, {
    "layouts/landing.11ty.ts": LAYOUT,
    "content/pages/support.md": "---\ntitle: Support us\nlayout: landing\n---\n\nPlease.\n",
  });
  expect(await reportOf(folder)).toBe("");
  const page = (path: string) => readFileSync(join(folder, "_site", path, "index.html"), "utf8");
  expect(page("support")).toContain('<h1 class="landing">Support us</h1>');
  expect(page("support")).toContain("Please.");
  expect(page("about")).not.toContain("landing");
});
