import type { Content } from "../../../src/content/articles/load.ts";
import type { Article, Author, Settings, StandingPage } from "../../../src/content/types.ts";
import { assemble } from "../../../src/publication/assemble.ts";
import type { Publication } from "../../../src/publication/types.ts";
import {
  moment,
  sampleArticle,
  sampleAuthor,
  sampleBody,
  sampleReference,
  sampleSettings,
} from "../../formats/sample.ts";

export const NOW = moment("2026-03-10 12:00");

export function contentOf(parts: Partial<Content> = {}): Content {
  return {
    articles: [],
    salvaged: { articles: [], authors: [], standing: [], topics: [] },
    authors: [sampleAuthor()],
    standing: [],
    topics: [],
    settingsSource: { file: "content/publication.yaml", links: [], urlLine: 1 },
    images: [],
    media: [],
    readContext: {
      root: { folder: "content", shown: "content" },
      settings: sampleSettings(),
      authors: ["world-desk"],
      images: [],
      media: [],
      sources: [],
      comments: [],
      context: "",
    },
    targets: new Map(),
    failed: new Set(),
    diagnostics: [],
    ...parts,
  };
}

/** A publication of these articles at the sample's clock, by default with one author and one section. */
export function publicationOf(
  articles: Article[] = [],
  parts: {
    authors?: Author[];
    standing?: StandingPage[];
    settings?: Partial<Settings>;
    drafts?: boolean;
  } = {},
): Publication {
  const { settings, drafts = false, ...others } = parts;
  return assemble(contentOf({ articles, ...others }), sampleSettings(settings), {
    now: NOW,
    drafts,
  });
}

/** Articles with different files, URLs, titles and dates, newest first. */
export function someArticles(count: number, changes: Partial<Article> = {}): Article[] {
  const newest = moment("2026-03-09 12:00").millis;
  return Array.from({ length: count }, (_, index) =>
    sampleArticle({
      file: `content/articles/a${index}.md`,
      path: `articles/a${index}.md`,
      url: `/2026/03/a${index}/`,
      title: `Article ${index}`,
      published: { ...moment("2026-03-01"), millis: newest - index * 60_000 },
      ...changes,
    }),
  );
}

/** An article that cites sources with these titles or fields. */
export function articleCiting(
  sources: (string | Parameters<typeof sampleReference>[0])[],
  changes: Partial<Article> = {},
): Article {
  const references = sources.map((source, index) =>
    sampleReference({
      key: `k${index}`,
      ...(typeof source === "string"
        ? { title: source, url: `https://x.example/${source}` }
        : source),
    }),
  );
  const citations = references.map((reference, index) => ({
    number: index + 1,
    id: `source-${index + 1}`,
    reference,
    calls: [{ id: `cite-${index + 1}` }],
  }));
  return sampleArticle({ body: sampleBody({ citations }), ...changes });
}

export function standingPage(changes: Partial<StandingPage> = {}): StandingPage {
  return {
    file: "content/pages/about.md",
    url: "/about/",
    title: "About",
    language: "en-GB",
    navigation: "foot",
    body: sampleBody(),
    ...changes,
  };
}
