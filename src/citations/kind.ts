import type { Reference } from "./types.ts";

/** Kinds of source as newsrooms see them, from primary to derived ones. */
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

/** Encyclopedias, which editors may declare as web pages. */
const ENCYCLOPEDIAS = /(?:^|\.)(?:wikipedia\.org|wiktionary\.org|britannica\.com)$/;

/** A source's kind by its type; a page on an encyclopedia's site counts as an encyclopedia. */
export function kindOf({ type, url }: Pick<Reference, "type" | "url">): SourceKind {
  const known = Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
  if (known) return known;
  const host = url === undefined ? undefined : URL.parse(url)?.hostname;
  return host && ENCYCLOPEDIAS.test(host) ? "encyclopedia" : "other";
}

/** Counts the sources of each kind, in the order of `SOURCE_KINDS`, without kinds that have none. */
export function countKinds(
  references: readonly Pick<Reference, "type" | "url">[],
): { kind: SourceKind; count: number }[] {
  const counts = Map.groupBy(references, kindOf);
  return SOURCE_KINDS.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}
