import { expect, test } from "vitest";
import { masthead } from "../../../layouts/parts/masthead.ts";
import type { Meta } from "../../../src/pages/types.ts";
import { sampleMeta } from "../../formats/sample.ts";
import { attribute, elementsOf } from "../../kit/markup.ts";
import { fullSite } from "../sample.ts";

const current = (changes: Partial<Meta>) =>
  elementsOf(String(masthead(sampleMeta(changes), fullSite()))).flatMap((element) => {
    const value = attribute(element, "aria-current");
    return value ? [[attribute(element, "href"), value]] : [];
  });

test("a section's own page is the current page, an article of it lies in it", () => {
  expect(current({ url: "/world/" })).toEqual([["/paper/world/", "page"]]);
  expect(current({})).toEqual([["/paper/world/", "true"]]);
  expect(current({ url: "/tags/", breadcrumbs: [] })).toEqual([]);
});

test("the name is the heading of the front, and a link to it everywhere else", () => {
  expect(String(masthead(sampleMeta({ url: "/" }), fullSite()))).toContain("<h1");
  const elsewhere = String(masthead(sampleMeta(), fullSite()));
  expect(elsewhere).not.toContain("<h1");
  expect(elsewhere).toContain('<a href="/paper/">The Harbour Gazette</a>');
});
