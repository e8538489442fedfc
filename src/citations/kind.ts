import type { Reference } from "./types.ts";

/** What a source is to a newsroom, from the first hand to the last. */
export const SOURCE_KINDS = [
  "document",
  "data",
  "interview",
  "research",
  "news",
  "book",
  "encyclopedia",
  "other",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

const BY_TYPE: Record<string, SourceKind> = {
  bill: "document",
  hearing: "document",
  legal_case: "document",
  legislation: "document",
  manuscript: "document",
  document: "document",
  pamphlet: "document",
  patent: "document",
  regulation: "document",
  report: "document",
  speech: "document",
  standard: "document",
  treaty: "document",
  dataset: "data",
  map: "data",
  figure: "data",
  interview: "interview",
  personal_communication: "interview",
  "article-journal": "research",
  "paper-conference": "research",
  thesis: "research",
  article: "research",
  "article-newspaper": "news",
  "article-magazine": "news",
  broadcast: "news",
  book: "book",
  chapter: "book",
  classic: "book",
  collection: "book",
  "entry-dictionary": "encyclopedia",
  "entry-encyclopedia": "encyclopedia",
};

/** Encyclopedias that editors declare as web pages. */
const ENCYCLOPEDIAS = /(?:^|\.)(?:wikipedia\.org|wiktionary\.org|britannica\.com)$/;

/** The kind of a source, by its type; a page of an encyclopedia's site is of an encyclopedia. */
export function kindOf({ type, url }: Pick<Reference, "type" | "url">): SourceKind {
  const known = Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
  if (known) return known;
  const host = url === undefined ? undefined : URL.parse(url)?.hostname;
  return host && ENCYCLOPEDIAS.test(host) ? "encyclopedia" : "other";
}

/** How many sources of each kind there are, in the order of the kinds; none of a kind is left out. */
export function countKinds(
  references: readonly Pick<Reference, "type" | "url">[],
): { kind: SourceKind; count: number }[] {
  const counts = Map.groupBy(references, kindOf);
  return SOURCE_KINDS.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}
