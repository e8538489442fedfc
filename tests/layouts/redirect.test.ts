import { expect, test } from "vitest";
import layout from "../../layouts/redirect.11ty.ts";
import { HOME, samplePage, sampleSite } from "../formats/sample.ts";

const item = samplePage("redirect", "/old/tide/", { to: "/2026/03/tide/", title: "Tide" });

test("a redirect is written as the index of its folder", async () => {
  expect(layout.data.pagination.data).toBe("pages.redirect");
  expect(layout.data.permalink({ item })).toBe("old/tide/index.html");
  expect(await layout.render({ item, site: sampleSite() })).toContain(
    `<link rel="canonical" href="${HOME}2026/03/tide/">`,
  );
});
