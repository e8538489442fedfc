import { expect, test } from "vitest";
import { feedLinks, feedTitle } from "../../../layouts/parts/feed-links.ts";
import type { Link } from "../../../src/pages/types.ts";
import { sampleSettings, sampleSite } from "../../formats/sample.ts";
import { attribute, elementsOf } from "../../kit/readers/elements.ts";

const site = sampleSite();

function offered(feeds?: Link & { brief?: true }, of = site) {
  return elementsOf(String(feedLinks(feeds ? { feeds } : {}, of)))
    .filter(({ tagName }) => tagName === "link")
    .map((link) => `${attribute(link, "title")} ${attribute(link, "href")}`);
}

test("a page offers its own feeds before the publication's, each with its name", () => {
  expect(offered({ title: "World", url: "/world/" })).toEqual([
    "RSS – World – The Harbour Gazette /paper/world/rss.xml",
    "Atom – World – The Harbour Gazette /paper/world/atom.xml",
    "JSON Feed – World – The Harbour Gazette /paper/world/feed.json",
    "RSS – The Harbour Gazette /paper/rss.xml",
  ]);
});

test("of a brief feed there is the first format alone", () => {
  expect(offered({ title: "Tides", url: "/tags/tides/", brief: true }).slice(0, 2)).toEqual([
    "RSS – Tides – The Harbour Gazette /paper/tags/tides/rss.xml",
    "RSS – The Harbour Gazette /paper/rss.xml",
  ]);
});

test("a page without feeds offers the publication's", () => {
  expect(offered()).toHaveLength(3);
});

test("an edition offers its own, in the formats that there are", () => {
  const settings = sampleSettings({ title: "El Puerto", home: "/es/", feeds: ["atom"] });
  expect(offered({ title: "Mundo", url: "/es/world/" }, sampleSite({ settings }))).toEqual([
    "Atom – Mundo – El Puerto /paper/es/world/atom.xml",
    "Atom – El Puerto /paper/es/atom.xml",
  ]);
});

test("a feed is called as its page", () => {
  expect(feedTitle("World", site)).toBe("World – The Harbour Gazette");
  expect(feedTitle("", site)).toBe("The Harbour Gazette");
});
