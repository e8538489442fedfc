import fc from "fast-check";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import type { FeedFormat } from "../../src/feed-formats.ts";
import { feed } from "../../src/formats/feed.ts";
import { breadcrumbJsonLd, publicationJsonLd, webSiteJsonLd } from "../../src/formats/json-ld.ts";
import { articleJsonLd } from "../../src/formats/json-ld-article.ts";
import { newsSitemap } from "../../src/formats/news-sitemap.ts";
import { sitemap } from "../../src/formats/sitemap.ts";
import { sitemapIndex } from "../../src/formats/sitemap-index.ts";
import { jsonForScript } from "../../src/html.ts";
import type { Page } from "../../src/pages/page.ts";
import { hostileText } from "./hostile.ts";
import {
  articlePage,
  feedPage,
  moment,
  sampleArticle,
  sampleAuthor,
  sampleBody,
  samplePage,
  sampleReference,
  sampleSettings,
  sampleSite,
  sampleSources,
} from "./sample.ts";
import { xmlProblems } from "./xml-check.ts";

/** A publication in which every text that somebody wrote is the same hostile one. */
function hostile(text: string) {
  const reference = sampleReference({
    title: text,
    publisher: text,
    authors: [text],
    container: text,
    url: `https://a.example/${text}`,
    archived: text,
    doi: text,
  });
  const article = sampleArticle({
    title: text,
    standfirst: text,
    url: `/2026/03/${text}/`,
    tags: [text],
    dateline: text,
    image: { src: `/media/${text}`, alt: text, caption: text, credit: text },
    body: sampleBody({ citations: [{ number: 1, id: "source-1", reference, calls: [] }] }),
  });
  const author = sampleAuthor({
    id: text,
    name: text,
    role: text,
    links: [{ title: text, url: text }],
  });
  const settings = sampleSettings({ title: text, tagline: text, description: text });
  settings.social = { mastodon: text, bluesky: text, x: text };
  settings.policies = { ethics: `/${text}` };
  return { article, author, site: sampleSite({ settings }) };
}

function hostileFeed(format: FeedFormat, text: string): { page: Page<"feed">; xml: string } {
  const { article, author, site } = hostile(text);
  const page = feedPage(format, [article], { title: text, description: text, home: `/${text}/` });
  for (const entry of page.model.entries) {
    entry.authors = [author];
    entry.section = { title: text, url: `/${text}/` };
  }
  return { page, xml: feed(page, site, sampleSources) };
}

function mayStandInXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code > 0x1f ? code !== 0xfffe && code !== 0xffff : [0x9, 0xa, 0xd].includes(code);
}

const MARK = "|";
/** Text with a mark at both ends, for no format keeps blanks there, nor an element with nothing in it. */
const marked = hostileText.map((text) => `${MARK}${text}${MARK}`);

test("no text breaks the XML of a feed or a sitemap", async () => {
  const property = fc.asyncProperty(hostileText, async (text) => {
    const { site } = hostile(text);
    const entry = {
      url: `/${text}/`,
      title: text,
      published: moment("2026-03-01"),
      language: text,
    };
    const documents = [
      hostileFeed("rss", text).xml,
      hostileFeed("atom", text).xml,
      sitemap(samplePage("sitemap", "/s.xml", { entries: [{ url: `/${text}/` }] }), site),
      sitemapIndex(samplePage("sitemap-index", "/s.xml", { sitemaps: [`/${text}/`] }), site),
      newsSitemap(samplePage("news-sitemap", "/n.xml", { entries: [entry] }), site),
    ];
    expect(await xmlProblems(...documents)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 50 });
});

test("no text leaves markup or script in a feed's HTML", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const [item] = JSON.parse(hostileFeed("json", text).xml).items;
      expect(item.content_html).not.toContain("<script");
      expect(item.content_html).not.toContain("<b>");
      expect(item.content_html).not.toMatch(/(?:href|src)="(?!https?:\/\/)/);
    }),
  );
});

test("JSON Feed keeps every text that is well-formed", () => {
  fc.assert(
    fc.property(marked, (text) => {
      const { title, items } = JSON.parse(hostileFeed("json", text).xml);
      const kept = [...text.toWellFormed()].filter(mayStandInXml).join("");
      expect(title).toBe(kept);
      expect(items[0].title).toBe(kept);
      expect(items[0].tags).toEqual([kept]);
    }),
  );
});

test("a feed parser reads a hostile feed's item, with its address", () => {
  fc.assert(
    fc.property(marked, (text) => {
      const rss = parseRssFeed(hostileFeed("rss", text).xml);
      const atom = parseAtomFeed(hostileFeed("atom", text).xml);
      expect(rss.items?.[0]?.guid?.value).toBe(atom.entries?.[0]?.id);
      expect(rss.items?.[0]?.guid?.value).toMatch(/^https:\/\/gazette\.example\/paper\/[!-~]+$/);
    }),
  );
});

test("JSON-LD in a script element neither closes it nor loses a character", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { article, author, site } = hostile(text);
      const page = articlePage(article, { authors: [author] });
      const data = [
        articleJsonLd(page, site),
        publicationJsonLd(site),
        webSiteJsonLd(site),
        breadcrumbJsonLd(page.model.meta, site),
      ];
      for (const value of data) {
        const printed = String(jsonForScript(value));
        expect(printed).not.toContain("<");
        expect(JSON.parse(printed)).toEqual(value);
      }
    }),
  );
});
