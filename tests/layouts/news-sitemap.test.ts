import { expect, test } from "vitest";
import layout from "../../layouts/news-sitemap.11ty.ts";
import { HOME, moment, samplePage, sampleSite } from "../formats/sample.ts";

const item = samplePage("news-sitemap", "/news-sitemap.xml", {
  entries: [
    { url: "/2026/03/tide/", title: "Tide", published: moment("2026-03-09"), language: "en" },
  ],
});

test("the news sitemap is rendered whole", async () => {
  expect(await layout.render({ item, site: sampleSite() })).toContain(
    `<loc>${HOME}2026/03/tide/</loc><news:news>`,
  );
});
