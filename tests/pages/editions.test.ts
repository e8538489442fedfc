import { expect, test } from "vitest";
import { siteOf } from "../../src/engine/site/site.ts";
import { layOut } from "../../src/pages/lay-out.ts";
import { siteOfEdition } from "../../src/pages/types.ts";
import { sampleColors } from "../formats/sample.ts";
import { publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const [one, two] = someArticles(2);
if (!one || !two) throw new Error("there are not enough articles");
const publication = publicationOf([one, { ...two, url: "/es/2026/03/marea/", language: "es" }], {
  settings: { editions: [{ language: "es", home: "/es/", title: "La Gaceta", sections: [] }] },
});
const site = siteOf(
  publication,
  { pathPrefix: "/" },
  {
    stylesheet: "/s.css",
    listStylesheet: "/lists.css",
    scriptsStylesheet: "/scripts.css",
    printStylesheet: "/print.css",
    blockStylesheets: {
      boxes: "/boxes.css",
      texts: "/texts.css",
      data: "/data.css",
      embeds: "/embeds.css",
      media: "/media.css",
    },
    commentStylesheet: "/comments.css",
    colors: sampleColors(),
  },
);
const pages = layOut(publication, site);
const at = (url: string) => pages.find((page) => page.url === url);

test("each edition has a front, sections, indexes, feeds and a page for what is not found", () => {
  for (const home of ["/", "/es/"]) {
    for (const path of ["", "world/", "tags/", "authors/", "archive/", "sources/", "2026/"])
      expect(at(home + path), home + path).toBeDefined();
    for (const path of ["rss.xml", "world/feed.json", "authors/world-desk/atom.xml", "404.html"])
      expect(at(home + path), home + path).toBeDefined();
  }
});

test("sitemaps and robots.txt are the publication's own", () => {
  for (const url of ["/sitemap.xml", "/news-sitemap.xml", "/robots.txt"]) {
    expect(at(url)?.edition).toBeUndefined();
    expect(at(`/es${url}`)).toBeUndefined();
  }
});

test("the pages of an edition are below its home, and say so", () => {
  for (const { url, edition } of pages) expect(edition, url).toBe(home(url));
});

function home(url: string): string | undefined {
  return url.startsWith("/es/") ? "/es/" : undefined;
}

test("a list holds articles of its edition alone, and links within it", () => {
  const front = JSON.stringify(at("/es/")?.model);
  expect(front).toContain("/es/2026/03/marea/");
  expect(front).not.toContain(one.url);
  expect(front).toContain("/es/world/");
  expect(front).toContain("/es/authors/world-desk/");
  expect(JSON.stringify(at("/")?.model)).not.toContain("marea");
});

test("fronts, sections, authors and indexes know their counterparts; an archive has none", () => {
  const alternates = (path: string) => [
    { language: "en-GB", url: `/${path}` },
    { language: "es", url: `/es/${path}` },
  ];
  for (const path of ["", "world/", "authors/world-desk/", "tags/", "sources/", "sources/kinds/"]) {
    for (const each of [`/${path}`, `/es/${path}`])
      expect(at(each)?.model, each).toMatchObject({ meta: { alternates: alternates(path) } });
  }
  expect(JSON.stringify(at("/es/2026/")?.model)).not.toContain("alternates");
  expect(JSON.stringify(at("/tags/tides/")?.model)).not.toContain("alternates");
});

test("the layouts receive the edition of a page", () => {
  const { settings, sections, editions } = siteOfEdition(site, "/es/");
  expect(settings).toMatchObject({ title: "La Gaceta", language: "es", home: "/es/" });
  expect(sections.map(({ url }) => url)).toEqual(["/es/world/"]);
  expect(editions).toEqual(site.editions);
  expect(siteOfEdition(site, undefined)).toBe(site);
});
