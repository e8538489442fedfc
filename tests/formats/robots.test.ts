import { expect, test } from "vitest";
import { robots } from "../../src/formats/robots.ts";
import { HOME, samplePage, sampleSite } from "./sample.ts";

test("all may crawl everything, and every sitemap is named by its absolute address", () => {
  const sitemaps = ["/sitemap.xml", "/news-sitemap.xml"];
  expect(robots(samplePage("robots", "/robots.txt", { sitemaps }), sampleSite())).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${HOME}sitemap.xml\nSitemap: ${HOME}news-sitemap.xml\n`,
  );
});
