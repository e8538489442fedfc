import type { CreativeWork } from "schema-dts";
import { doiUrl } from "../citations/doi.ts";
import type { Reference } from "../citations/types.ts";
import { compact } from "./compact.ts";
import { webUrl } from "./web-url.ts";

/** schema.org types by CSL item type; the default is `CreativeWork`. */
const TYPES = {
  article: "Article",
  "article-journal": "ScholarlyArticle",
  "article-magazine": "Article",
  "article-newspaper": "NewsArticle",
  bill: "Legislation",
  book: "Book",
  broadcast: "Episode",
  chapter: "Chapter",
  classic: "Book",
  collection: "Collection",
  dataset: "Dataset",
  entry: "Article",
  "entry-dictionary": "Article",
  "entry-encyclopedia": "Article",
  figure: "ImageObject",
  graphic: "VisualArtwork",
  legislation: "Legislation",
  manuscript: "Manuscript",
  map: "Map",
  motion_picture: "Movie",
  musical_score: "SheetMusic",
  "paper-conference": "ScholarlyArticle",
  periodical: "Periodical",
  post: "SocialMediaPosting",
  "post-weblog": "BlogPosting",
  regulation: "Legislation",
  report: "Report",
  review: "Review",
  "review-book": "Review",
  software: "SoftwareApplication",
  song: "MusicRecording",
  thesis: "Thesis",
  treaty: "Legislation",
  webpage: "WebPage",
} as const;

/** Genres for types that schema.org lacks. */
const GENRES = {
  hearing: "Hearing",
  interview: "Interview",
  legal_case: "Court case",
  pamphlet: "Pamphlet",
  patent: "Patent",
  performance: "Performance",
  personal_communication: "Personal communication",
  speech: "Speech",
  standard: "Standard",
} as const;

/** schema.org types of the container by CSL item type; the default is `CreativeWork`. */
const CONTAINERS = {
  "article-journal": "Periodical",
  "article-magazine": "Periodical",
  "article-newspaper": "Newspaper",
  chapter: "Book",
  webpage: "WebSite",
} as const;

/** A cited source as a value of `citation`. Its date may be only a year or a month, as ISO 8601 allows. */
export function citationJsonLd(reference: Reference): Exclude<CreativeWork, string> {
  const { type, title, url, doi, issued, publisher, container, archived, genre } = reference;
  const byDoi = doi && doiUrl(doi);
  return compact({
    "@type": lookUp(TYPES, type),
    name: title,
    url: webUrl(url) ?? byDoi,
    sameAs: webUrl(url) ? byDoi : undefined,
    // Without a type: an author may be a person or an agency, and the front matter does not say which.
    author: [...reference.authors],
    publisher: publisher ? ({ "@type": "Organization", name: publisher } as const) : undefined,
    isPartOf: container ? { "@type": lookUp(CONTAINERS, type), name: container } : undefined,
    genre: genre ?? (Object.hasOwn(GENRES, type) ? GENRES[type as keyof typeof GENRES] : undefined),
    datePublished: issued,
    archivedAt: webUrl(archived),
  });
}

function lookUp<Name extends string>(table: Record<string, Name>, key: string) {
  return Object.hasOwn(table, key) ? (table[key] ?? "CreativeWork") : "CreativeWork";
}
