import { expect, test } from "vitest";
import { sitemapIndex } from "../../src/formats/sitemap-index.ts";
import { HOME, samplePage, sampleSite } from "./sample.ts";
import { schemaProblems } from "./xml-check.ts";

test("the index names each sitemap by its absolute address", async () => {
  const sitemaps = ["/sitemap-1.xml", "/sitemap-2.xml"];
  const xml = sitemapIndex(samplePage("sitemap-index", "/sitemap.xml", { sitemaps }), sampleSite());
  expect(xml).toContain(`<sitemap><loc>${HOME}sitemap-2.xml</loc></sitemap>`);
  expect(await schemaProblems(xml, "sitemap.xsd")).toEqual([]);
});
