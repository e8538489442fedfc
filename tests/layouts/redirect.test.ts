import { expect, test } from "vitest";
import layout from "../../layouts/redirect.11ty.ts";
import { HOME, samplePage, sampleSite } from "../formats/sample.ts";

const item = samplePage("redirect", "/old/tide/", { to: "/2026/03/tide/", title: "Tide" });

test("a redirect leads to the new address", async () => {
  expect(await layout.render({ item, site: sampleSite() })).toContain(
    `<link rel="canonical" href="${HOME}2026/03/tide/">`,
  );
});
