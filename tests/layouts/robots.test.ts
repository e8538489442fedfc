import { expect, test } from "vitest";
import layout from "../../layouts/robots.11ty.ts";
import { HOME, samplePage, sampleSite } from "../formats/sample.ts";

const item = samplePage("robots", "/robots.txt", { sitemaps: ["/sitemap.xml"] });

test("robots.txt is written under its own name", async () => {
  expect(layout.data.pagination.data).toBe("pages.robots");
  expect(layout.data.permalink({ item })).toBe("robots.txt");
  expect(await layout.render({ item, site: sampleSite() })).toContain(
    `Sitemap: ${HOME}sitemap.xml`,
  );
});
