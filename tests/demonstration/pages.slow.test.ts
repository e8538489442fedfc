import { beforeAll, expect, test } from "vitest";
import { jsonLdProblems } from "../formats/json-ld-rules.ts";
import { xmlProblems } from "../formats/xml-check.ts";
import { jsonLdOf } from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { referenceChecker, referencesOf } from "../kit/readers/page-references.ts";
import type { SharedSite } from "../kit/sites/shared-sites.ts";
import { demonstrationSite } from "./demonstration-site.ts";

let site: SharedSite;
beforeAll(() => {
  site = demonstrationSite();
});

test("every page is valid HTML", () => {
  expect(site.pages.length).toBeGreaterThan(400);
  expect(site.pages.flatMap(({ html, path }) => htmlProblems(html, path))).toEqual([]);
});

test("every link, picture, stylesheet and feed that a page names is there", () => {
  const problem = referenceChecker(site, { origin: "https://meridian.example", pathPrefix: "/" });
  const lost = site.pages.flatMap((page) =>
    referencesOf(page).flatMap((reference) => problem(reference, page.url) ?? []),
  );
  expect(lost).toEqual([]);
});

test("all JSON-LD and XML of the site keeps its rules", async () => {
  const blocks = site.pages.flatMap(({ elements }) => jsonLdOf(elements));
  expect(blocks.flatMap((block) => jsonLdProblems(block))).toEqual([]);
  const documents = site.files.filter((path) => path.endsWith(".xml"));
  expect(await xmlProblems(...documents.map(site.read))).toEqual([]);
});
