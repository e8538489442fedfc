import { expect, test } from "vitest";
import { feedEntry, lastChange } from "../../src/formats/feed-entry.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { context as markdownContext } from "../markdown/fixtures.ts";
import {
  feedPage,
  HOME,
  moment,
  sampleArticle,
  sampleBody,
  sampleReference,
  sampleSite,
  sampleSources,
} from "./sample.ts";

function entryOf(changes: Parameters<typeof sampleArticle>[0] = {}) {
  const [entry] = feedPage("rss", [sampleArticle(changes)]).model.entries;
  if (!entry) throw new Error("no entry");
  const made = feedEntry(entry, sampleSite(), sampleSources);
  return { ...made, html: made.html() };
}

test("the identity of an entry is its first URL, whatever changes in it", () => {
  const url = `${HOME}2026/03/tide/`;
  expect(entryOf()).toMatchObject({ id: url, url });
  expect(
    entryOf({ title: "New", canonical: "https://else.example/", updated: moment("2026-03-02") }).id,
  ).toBe(url);
  expect(entryOf({ url: "/2026/04/tides/", aliases: ["/2026/03/tide/"] }).id).toBe(url);
});

test("the text begins with the standfirst and ends with the sources", () => {
  const citations = [{ number: 1, id: "source-1", reference: sampleReference(), calls: [] }];
  const { html } = entryOf({ body: sampleBody({ citations }) });
  expect(html).toMatch(/^<div lang="en-GB" dir="auto"><p><strong>Gauges, and who reads them\./);
  expect(html).toMatch(/<p>Ships came in\.<\/p><h2>Sources \(en-GB\)<\/h2>.*<\/ol><\/div>$/s);
});

test("links of the site and links within the text are absolute", () => {
  const html =
    '<p><a href="site:/ethics/">x</a> <a href="#source-1">1</a> <img src="site:/media/a.png" alt=""></p>';
  const text = entryOf({ body: sampleBody({ html }) }).html;
  expect(text).toContain(`href="${HOME}ethics/"`);
  expect(text).toContain(`href="${HOME}2026/03/tide/#source-1"`);
  expect(text).toContain(`src="${HOME}media/a.png"`);
  expect([...text.matchAll(/(?:href|src)="(?!https:\/\/)/g)]).toEqual([]);
});

test("a call is a link, without the button that opens a window or what only styles hide", () => {
  const references = ["a", "b", "c", "d"].map((key) => sampleReference({ key, title: `>${key}<` }));
  const { body } = renderBody("So [@a; @b; @c]. And [see @d, p. 4].", {
    file: "a.md",
    firstLine: 1,
    language: "en",
    references,
    resolveImage: () => ({ remote: true }),
  });
  const { html } = entryOf({ body });
  expect(html).not.toMatch(/<button|popover|visually-hidden/);
  expect(html.replace(/<\/?(?:a|span)\b[^>]*>/g, "")).toContain(
    '<p>So<sup class="citation">[1–3]</sup>. And<sup class="citation">[see 4, p. 4]</sup>.</p>',
  );
  expect(html).toContain(`<a href="${HOME}2026/03/tide/#source:a" role="doc-noteref"`);
});

test("the article's picture is shown with its caption, and named to machines", () => {
  const image = {
    src: "/media/gauge.png",
    alt: "A gauge",
    caption: "At low tide.",
    width: 800,
    height: 450,
  };
  const entry = entryOf({ image });
  expect(entry.image).toEqual({ url: `${HOME}media/gauge.png`, width: 800, height: 450 });
  expect(entry.html).toContain(
    `<figure><img src="${HOME}media/gauge.png" alt="A gauge" width="800" height="450"><figcaption>At low tide.</figcaption></figure>`,
  );
});

test("of a picture's variants a feed has the one that everything can show", () => {
  const raster = { stem: "/assets/pictures/quay-0123456789", fallback: "jpeg" as const };
  const image = { src: "/media/quay.jpg", alt: "A quay", width: 2400, height: 1350, raster };
  const { body } = renderBody("![Cranes](quay.jpg)", markdownContext);
  const entry = entryOf({ image, body });
  const url = `${HOME}assets/pictures/quay-0123456789-1200.jpg`;
  expect(entry.image).toEqual({ url, width: 1200, height: 675 });
  expect(entry.html).toContain(`<img src="${url}" alt="A quay" width="1200" height="675">`);
  expect(entry.html).toContain(`<figure><img src="${url}" alt="Cranes" width="1200" height="900"`);
  expect(entry.html).not.toMatch(/<picture|<source|srcset/);
});

test("a drawing is shown in the text, but not in lists of entries", () => {
  const image = { src: "/media/map.svg", alt: "A map", width: 1200, height: 675 };
  const entry = entryOf({ image });
  expect(entry).not.toHaveProperty("image");
  expect(entry.html).toContain(`<img src="${HOME}media/map.svg" alt="A map"`);
});

test("a picture that lies elsewhere is named to machines, but not shown", () => {
  const entry = entryOf({ image: { src: "https://else.example/a.png", alt: "" } });
  expect(entry.image).toEqual({ url: "https://else.example/a.png" });
  expect(entry.html).not.toContain("else.example");
});

test("an article that never changed was last changed when it was published", () => {
  expect(entryOf().updated).toEqual(moment("2026-03-01"));
  expect(entryOf({ updated: moment("2026-03-02") }).updated).toEqual(moment("2026-03-02"));
});

test("categories are the section and the tags, each once", () => {
  expect(entryOf({ tags: ["Tides", "World", "Tides"] }).categories).toEqual(["World", "Tides"]);
});

test("authors link to their own pages", () => {
  expect(entryOf().authors).toEqual([{ name: "World desk", url: `${HOME}authors/world-desk/` }]);
});

test("the standfirst is text", () => {
  expect(entryOf({ standfirst: "<script>x</script>" }).html).not.toContain("<script");
});

test("a feed's last change is the newest change of any entry, not of the first", () => {
  const entries = [entryOf(), entryOf({ updated: moment("2026-03-05") }), entryOf()];
  expect(lastChange(entries)).toEqual(moment("2026-03-05"));
  expect(lastChange([])).toBeUndefined();
});

test("a heading's link to itself, of which only styles hide the words, is not in a feed", () => {
  const link =
    '<a class="heading-link" href="#gauges"><span class="visually-hidden">Link</span>#</a>';
  const html = `<div class="heading"><h2 id="gauges">Gauges</h2>${link}</div><p><a href="https://a.example/">a</a></p>`;
  const text = entryOf({ body: sampleBody({ html }) }).html;
  expect(text).toContain(
    '<h2 id="gauges">Gauges</h2></div><p><a href="https://a.example/">a</a></p>',
  );
});

test("an entry is made once for a site, whatever feed or format asks for it, and again for another", () => {
  const [entry] = feedPage("rss").model.entries;
  if (!entry) throw new Error("no entry");
  const site = sampleSite();
  expect(feedEntry(entry, site, sampleSources)).toBe(feedEntry(entry, site, sampleSources));
  const other = sampleSite({ pathPrefix: "/elsewhere/" });
  expect(feedEntry(entry, other, sampleSources).url).not.toBe(
    feedEntry(entry, site, sampleSources).url,
  );
});

test("a feed says what kind of work an article is, and that it was paid for in its very title", () => {
  expect(entryOf({ type: "news" }).html).not.toContain("[news]");
  const opinion = entryOf({ type: "opinion" });
  expect(opinion.html).toContain("<p>[opinion]</p>");
  expect(opinion.categories).toContain("[opinion]");
  expect(opinion.title).toBe("How the tide is measured");
  expect(entryOf({ type: "sponsored" }).title).toBe("[sponsored] How the tide is measured");
});
