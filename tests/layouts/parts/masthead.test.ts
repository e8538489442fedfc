import { expect, test } from "vitest";
import { masthead } from "../../../layouts/parts/masthead.ts";
import type { Meta, Site } from "../../../src/pages/types.ts";
import { sampleMeta } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
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

test("links follow the navigation, with a link that asks readers to act, and search comes last", () => {
  const site = fullSite({
    navigation: {
      masthead: [
        { title: "World", url: "/world/" },
        { title: "Shop", url: "https://shop.example/" },
        { title: "Bad", url: "javascript:alert(1)" },
      ],
      foot: { sections: [], pages: [] },
      action: { title: "Donate", url: "https://give.example/?a=1&b=2" },
    },
  });
  const links = (own: Site) =>
    elementsOf(String(masthead(sampleMeta({ url: "/" }), own)))
      .filter(({ tagName }) => tagName === "a")
      .map((link) => [textOf(link), attribute(link, "href")]);
  expect(links(site)).toEqual([
    ["Donate", "https://give.example/?a=1&b=2"],
    ["World", "/paper/world/"],
    ["Shop", "https://shop.example/"],
    ["Search", "/paper/search/"],
  ]);
  const moved = [{ title: "Find", url: "/search/" }, ...site.navigation.masthead];
  const own = { ...site, navigation: { ...site.navigation, masthead: moved } };
  expect(links(own).map(([title]) => title)).toEqual(["Donate", "Find", "World", "Shop"]);
});
