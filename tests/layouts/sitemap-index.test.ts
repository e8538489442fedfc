import { expect, test } from "vitest";
import layout from "../../layouts/sitemap-index.11ty.ts";
import { HOME, samplePage, sampleSite } from "../formats/sample.ts";

const item = samplePage("sitemap-index", "/sitemap.xml", { sitemaps: ["/sitemap-1.xml"] });

test("an index of sitemaps is rendered whole", async () => {
  expect(await layout.render({ item, site: sampleSite() })).toContain(
    `<sitemap><loc>${HOME}sitemap-1.xml</loc></sitemap>`,
  );
});
