import { expect, test } from "vitest";
import stylesheet from "../../layouts/stylesheet.11ty.ts";
import { samplePage } from "../formats/sample.ts";
import { fullSite } from "./sample.ts";

test("the stylesheet is written as it is, nothing of it escaped", async () => {
  const css = 'a > b::after { content: "&" }';
  const item = samplePage("stylesheet", "/assets/site.0123.css", { css });
  expect(await stylesheet.render({ item, site: fullSite() })).toBe(css);
});
