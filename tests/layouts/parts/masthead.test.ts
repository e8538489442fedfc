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

test("a section's page is the current page, and its articles are in it", () => {
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

test("a logo replaces the title, which stays for those who do not see it", () => {
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

test("links follow the navigation, and a button asks readers to act", () => {
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
  const links = elementsOf(String(masthead(sampleMeta({ url: "/" }), site)))
    .filter(({ tagName }) => tagName === "a")
    .map((link) => [textOf(link), attribute(link, "href")]);
  expect(links).toEqual([
    ["Donate", "https://give.example/?a=1&b=2"],
    ["World", "/paper/world/"],
    ["Shop", "https://shop.example/"],
  ]);
});

const formsOf = (meta: Partial<Meta>, site: Site) =>
  elementsOf(String(masthead(sampleMeta(meta), site)))
    .filter(({ tagName }) => tagName === "form")
    .map((form) => attribute(form, "action"));

test("every page has a search field, except those with a larger one", () => {
  expect(formsOf({}, fullSite())).toEqual(["/paper/search/"]);
  expect(formsOf({ url: "/search/" }, fullSite())).toEqual([]);
  expect(formsOf({ url: "/404.html" }, fullSite())).toEqual([]);
});

test("without search there is no field, and without sections no menu", () => {
  const site = fullSite();
  const silent = { ...site, settings: { ...site.settings, search: false } };
  expect(formsOf({}, silent)).toEqual([]);
  const bare = { ...silent, navigation: { masthead: [], foot: { sections: [], pages: [] } } };
  expect(String(masthead(sampleMeta(), silent))).toContain("<details");
  expect(String(masthead(sampleMeta(), bare))).not.toContain("masthead-row");
});

test("an edition's field opens the edition's own search page", () => {
  const site = fullSite();
  const edition = { ...site, settings: { ...site.settings, home: "/es/", language: "es" } };
  expect(formsOf({ url: "/es/mundo/" }, edition)).toEqual(["/paper/es/search/"]);
  expect(String(masthead(sampleMeta(), edition))).toContain("<summary>Menú</summary>");
});
