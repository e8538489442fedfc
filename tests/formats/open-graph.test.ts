import { expect, test } from "vitest";
import { openGraph } from "../../src/formats/open-graph.ts";
import {
  articlePage,
  HOME,
  moment,
  sampleArticle,
  sampleAuthor,
  sampleMeta,
  sampleSite,
} from "./sample.ts";

const ofArticle = (changes: Parameters<typeof sampleArticle>[0] = {}, page = {}) =>
  openGraph(articlePage(sampleArticle(changes), page).model, sampleSite());

function contents(tags: ReturnType<typeof openGraph>, wanted: string): string[] {
  return tags.flatMap((tag) =>
    ("property" in tag ? tag.property : tag.name) === wanted ? tag.content : [],
  );
}

test("an article tells all that a shared link shows", () => {
  const tags = ofArticle({
    updated: moment("2026-07-04 09:30"),
    tags: ["Tides", "Ports"],
    image: { src: "/media/a.png", alt: "A gauge", width: 1200, height: 630 },
  });
  expect(tags).toEqual([
    { property: "og:title", content: "How the tide is measured" },
    { property: "og:type", content: "article" },
    { property: "og:url", content: `${HOME}2026/03/tide/` },
    { property: "og:description", content: "Gauges, and who reads them." },
    { property: "og:site_name", content: "The Harbour Gazette" },
    { property: "og:locale", content: "en_GB" },
    { property: "og:image", content: `${HOME}media/a.png` },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    { property: "og:image:alt", content: "A gauge" },
    { property: "article:published_time", content: "2026-03-01T00:00:00+00:00" },
    { property: "article:modified_time", content: "2026-07-04T09:30:00+01:00" },
    { property: "article:section", content: "World" },
    { property: "article:tag", content: "Tides" },
    { property: "article:tag", content: "Ports" },
    { property: "article:author", content: `${HOME}authors/world-desk/` },
    { name: "twitter:card", content: "summary_large_image" },
  ]);
});

test("each author with a fediverse account is named by it", () => {
  const authors = [
    sampleAuthor({ fediverse: "@a@social.example" }),
    sampleAuthor({ id: "b" }),
    sampleAuthor({ id: "c", fediverse: "@c@social.example" }),
  ];
  const tags = ofArticle({}, { authors });
  expect(contents(tags, "fediverse:creator")).toEqual(["@a@social.example", "@c@social.example"]);
  expect(contents(tags, "article:author")).toHaveLength(3);
});

test("any other page is a web site, and the front has the publication's name", () => {
  const tags = openGraph(
    { meta: sampleMeta({ title: "", url: "/", description: "" }) },
    sampleSite(),
  );
  expect(tags).toEqual([
    { property: "og:title", content: "The Harbour Gazette" },
    { property: "og:type", content: "website" },
    { property: "og:url", content: HOME },
    { property: "og:site_name", content: "The Harbour Gazette" },
    { property: "og:locale", content: "en_GB" },
    { name: "twitter:card", content: "summary" },
  ]);
});

test("an author's own page is not by that author", () => {
  const authors = [sampleAuthor({ fediverse: "@a@social.example" })];
  const tags = openGraph({ meta: sampleMeta(), authors }, sampleSite());
  expect(contents(tags, "fediverse:creator")).toEqual([]);
});

test("an article that is first published elsewhere has its address there", () => {
  const meta = sampleMeta({ canonical: "https://first.example/tide" });
  expect(contents(ofArticle({}, { meta }), "og:url")).toEqual(["https://first.example/tide"]);
});

test.each([
  ["ar", "ar_EG"],
  ["zh-Hant", "zh_TW"],
  ["pt-BR", "pt_BR"],
  ["not a tag", undefined],
])("language %s has the locale %s", (language, locale) => {
  const tags = openGraph({ meta: sampleMeta({ language }) }, sampleSite());
  expect(contents(tags, "og:locale")).toEqual(locale ? [locale] : []);
});

test("a picture that networks can't show well gives way to a card, and is better than nothing", () => {
  const small = { src: "/media/a.png", alt: "A", width: 300, height: 200 };
  const drawing = { src: "/media/a.svg", alt: "A", width: 1200, height: 630 };
  const card = sampleMeta({ card: "/assets/cards/own.png" });
  const site = { ...sampleSite(), card: "/assets/cards/all.png" };
  const shown = (image: typeof small, { meta = sampleMeta(), of = sampleSite() } = {}) =>
    contents(openGraph(articlePage(sampleArticle({ image }), { meta }).model, of), "og:image");
  for (const image of [small, drawing]) {
    expect(shown(image, { meta: card })).toEqual([`${HOME}assets/cards/own.png`]);
    expect(shown(image, { of: site })).toEqual([`${HOME}assets/cards/all.png`]);
  }
  expect(shown(small)).toEqual([`${HOME}media/a.png`]);
  expect(shown(drawing)).toEqual([]);
});
