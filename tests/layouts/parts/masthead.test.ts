import { expect, test } from "vitest";
import { masthead } from "../../../layouts/parts/masthead.ts";
import type { Meta } from "../../../src/pages/types.ts";
import { sampleMeta } from "../../formats/sample.ts";
import { attribute, elementsOf } from "../../kit/readers/elements.ts";
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

test("a logo stands in the title's place, with the title for those who do not see it", () => {
  const site = fullSite();
  const logo = { src: "/media/logo.svg", width: 300, height: 60 };
  const own = { ...site, settings: { ...site.settings, logo } };
  for (const url of ["/", "/world/"]) {
    const elements = elementsOf(String(masthead(sampleMeta({ url }), own)));
    const images = elements.filter(({ tagName }) => tagName === "img");
    expect(images.map((each) => [attribute(each, "alt"), attribute(each, "src")])).toEqual([
      ["The Harbour Gazette", "/paper/media/logo.svg"],
    ]);
  }
});
