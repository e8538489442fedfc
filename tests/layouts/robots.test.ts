import { expect, test } from "vitest";
import layout from "../../layouts/robots.11ty.ts";
import { HOME, samplePage, sampleSite } from "../formats/sample.ts";

const item = samplePage("robots", "/robots.txt", { sitemaps: ["/sitemap.xml"] });

test("robots.txt is rendered whole", async () => {
  expect(await layout.render({ item, site: sampleSite() })).toContain(
    `Sitemap: ${HOME}sitemap.xml`,
  );
});
