import type { Reference } from "../../src/citations/types.ts";
import { COLOR_TOKENS } from "../../src/content/tokens/token-names.ts";
import type { Article, Author, Settings } from "../../src/content/types.ts";
import type { Moment } from "../../src/dates/moments.ts";
import { parseMoment } from "../../src/dates.ts";
import type { FeedFormat } from "../../src/feed-formats.ts";
import type { SourceParts } from "../../src/formats/feed-sources.ts";
import { html } from "../../src/html.ts";
import type { Body } from "../../src/markdown/types.ts";
import type { PageKind, PageModels } from "../../src/pages/kinds.ts";
import type { Page } from "../../src/pages/page.ts";
import type { Meta, Site } from "../../src/pages/types.ts";

/** A date as the front matter writes it, in the sample publication's zone. */
export function moment(text: string, zone = "Europe/London"): Moment {
  const parsed = parseMoment(text, zone);
  if (parsed.problem !== undefined) throw new Error(parsed.problem);
  return parsed.moment;
}

export function sampleSettings(changes: Partial<Settings> = {}): Settings {
  return {
    title: "The Harbour Gazette",
    tagline: "News from the waterfront",
    description: "A small paper about one harbour.",
    url: "https://gazette.example",
    language: "en-GB",
    home: "/",
    editions: [],
    timeZone: "Europe/London",
    sections: [{ id: "world", title: "World" }],
    prompt: "What did we miss about {subject}?",
    policies: {},
    social: {},
    editor: "editor@gazette.example",
    comments: { default: "open" },
    articleUrl: "/{yyyy}/{mm}/{slug}/",
    perPage: 20,
    feeds: ["rss", "atom", "json"],
    feedsEverywhere: true,
    sourcePages: "all",
    citationFiles: true,
    markdownFiles: true,
    maths: false,
    highlightCode: false,
    lite: true,
    cards: { newest: 500 },
    search: true,
    ...changes,
  };
}

/** Another colour for each token, as a publication's own would be. */
export function sampleColors(): Site["colors"] {
  const colors = COLOR_TOKENS.map((name, index) => {
    return [name, { light: `#00000${index}`, dark: `#fffff${index}` }] as const;
  });
  return Object.fromEntries(colors) as Site["colors"];
}

/** A site that is published under a folder, so that a URL that forgets the path prefix shows. */
export function sampleSite(changes: Partial<Site> = {}): Site {
  return {
    settings: sampleSettings(),
    pathPrefix: "/paper/",
    origin: "https://gazette.example",
    stylesheet: "/styles.css",
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
    counters: [],
    sections: [{ title: "World", url: "/world/" }],
    navigation: {
      masthead: [{ title: "World", url: "/world/" }],
      foot: { sections: [{ title: "World", url: "/world/" }], pages: [] },
    },
    editions: [],
    others: {},
    ...changes,
  };
}

/** Where every URL of the sample site begins. */
export const HOME = "https://gazette.example/paper/";

export function sampleBody(changes: Partial<Body> = {}): Body {
  const { citations = [] } = changes;
  return {
    html: "<p>Ships came in.</p>",
    headings: [],
    citations,
    sources: citations.map(({ reference }) => reference),
    words: 3,
    links: [],
    images: [],
    files: [],
    ids: [],
    ...changes,
  };
}

export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    file: "content/articles/tide.md",
    path: "articles/tide.md",
    stamp: "first",
    url: "/2026/03/tide/",
    title: "How the tide is measured",
    standfirst: "Gauges, and who reads them.",
    published: moment("2026-03-01"),
    section: "world",
    authors: ["world-desk"],
    tags: ["Tides"],
    type: "news",
    comments: "open",
    draft: false,
    lead: false,
    aliases: [],
    lines: { url: 2, aliases: [] },
    language: "en-GB",
    body: sampleBody(),
    ...changes,
  };
}

export function sampleAuthor(changes: Partial<Author> = {}): Author {
  return {
    file: "content/authors/world-desk.md",
    id: "world-desk",
    name: "World desk",
    links: [],
    language: "en-GB",
    public: true,
    kind: "person",
    biography: sampleBody(),
    ...changes,
  };
}

export function sampleReference(changes: Partial<Reference> = {}): Reference {
  return {
    key: "gauge",
    type: "report",
    title: "The gauge report",
    authors: ["Harbour Office"],
    publisher: "Harbour Press",
    url: "https://harbour.example/gauge",
    issued: "2025-06",
    ...changes,
  };
}

export function sampleMeta(changes: Partial<Meta> = {}): Meta {
  return {
    title: "How the tide is measured",
    description: "Gauges, and who reads them.",
    url: "/2026/03/tide/",
    language: "en-GB",
    breadcrumbs: [
      { title: "The Harbour Gazette", url: "/" },
      { title: "World", url: "/world/" },
      { title: "How the tide is measured", url: "/2026/03/tide/" },
    ],
    ...changes,
  };
}

/** Any page: `samplePage("robots", "/robots.txt", { sitemaps: [] })`. */
export function samplePage<Kind extends PageKind>(
  kind: Kind,
  url: string,
  model: PageModels[Kind],
): Page<Kind> {
  return { kind, url, model };
}

export function articlePage(
  article: Article = sampleArticle(),
  changes: Partial<PageModels["article"]> = {},
): Page<"article"> {
  return samplePage("article", article.url, {
    meta: sampleMeta({ title: article.title, description: article.standfirst, url: article.url }),
    article,
    section: { title: "World", url: "/world/" },
    authors: [sampleAuthor()],
    tags: article.tags.map((title) => ({ title, url: `/tags/${title}/` })),
    contents: [],
    citations: article.body.citations,
    readingMinutes: 1,
    share: [],
    related: [],
    ...changes,
  });
}

const FEED_FILES: Record<FeedFormat, string> = {
  rss: "rss.xml",
  atom: "atom.xml",
  json: "feed.json",
};

export function feedPage(
  format: FeedFormat,
  articles: Article[] = [sampleArticle()],
  changes: Partial<PageModels["feed"]> = {},
): Page<"feed"> {
  return samplePage("feed", `/world/${FEED_FILES[format]}`, {
    format,
    title: "World — The Harbour Gazette",
    description: "Reports from every coast.",
    home: "/world/",
    entries: articles.map((article) => ({
      article,
      section: { title: "World", url: "/world/" },
      authors: [sampleAuthor()],
      citations: article.body.citations,
      tags: article.tags,
    })),
    ...changes,
  });
}

/** A Sources list in the plainest words, where a test is not about them. */
export const sampleSources: SourceParts = {
  titled: (name, title) => `${name} ${title}`,
  work: ({ type }) =>
    type === "news" ? undefined : { name: `[${type}]`, line: html`<p>[${type}]</p>` },
  heading: (language) => html`Sources (${language})`,
  line: ({ reference: { title, url } }) =>
    url ? html`<a href="${url}">${title}</a>` : html`${title}`,
};
