import { expect, test } from "vitest";
import layout from "../../layouts/sitemap.11ty.ts";
import { HOME, samplePage, sampleSite } from "../formats/sample.ts";

const item = samplePage("sitemap", "/sitemap-2.xml", { entries: [{ url: "/world/" }] });

test("a sitemap is rendered whole", async () => {
  expect(await layout.render({ item, site: sampleSite() })).toContain(`<loc>${HOME}world/</loc>`);
});
