import { kindOf, SOURCE_KINDS } from "../citations/kind.ts";
import type { Reference } from "../citations/types.ts";
import { byCode } from "../order.ts";
import { filingOf } from "./index-letters.ts";
import type { SourceGroup, SourceGroups, SourceListing } from "./reader-models.ts";

/** Groups sources, which are sorted by title, by the letter or sign under which the language's indexes file them. */
export function byLetter(sources: readonly SourceListing[], language: string): SourceGroups {
  const { headingOf, sorted, compare } = filingOf(language);
  const filed = sources.map((source) => ({ source, title: sorted(source.reference.title) }));
  // Words that do not count are rare, and most lists are sorted already.
  if (filed.some(({ source, title }) => title !== source.reference.title))
    filed.sort((a, b) => compare(a.title, b.title));
  const letters = Map.groupBy(filed, ({ source }) => headingOf(source.reference.title));
  // Titles in quotation marks come before all letters, so the groups are sorted again.
  const groups = [...letters]
    .sort(([a], [b]) => Number(a === "#") - Number(b === "#") || compare(a, b) || byCode(a, b))
    .map(([name, own]) => ({ name, sources: own.map(({ source }) => source) }));
  return { by: "letter", groups };
}

/** Groups sources by publisher, sorted by name. Those without a known publisher come last, under an empty name. */
export function byPublisher(sources: readonly SourceListing[], language: string): SourceGroups {
  const { compare } = new Intl.Collator(language);
  const publishers = Map.groupBy(sources, ({ reference }) => publisherKey(publisherOf(reference)));
  const groups = [...publishers.values()]
    .map((own): SourceGroup => ({ name: nameOf(own), sources: own }))
    .sort(
      ({ name: a }, { name: b }) =>
        Number(a === "") - Number(b === "") || compare(a, b) || byCode(a, b),
    );
  return { by: "publisher", groups };
}

/** The publisher's name as its first source writes it. */
function nameOf([first]: readonly SourceListing[]): string {
  return first ? publisherOf(first.reference) : "";
}

/** The publisher, else the work that contains the source, else the host. */
function publisherOf({ publisher, container, url }: Reference): string {
  const host = url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./, "");
  return publisher ?? container ?? host ?? "";
}

/** A key for a publisher's name that ignores spacing and case. */
function publisherKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Groups sources by kind, from primary to tertiary. Empty kinds are left out. */
export function byKind(sources: readonly SourceListing[]): SourceGroups {
  const kinds = Map.groupBy(sources, ({ reference }) => kindOf(reference));
  const groups = SOURCE_KINDS.flatMap((name) => {
    const own = kinds.get(name);
    return own ? [{ name, sources: own }] : [];
  });
  return { by: "kind", groups };
}

/**
 * Cuts groups into pages of `perPage` sources. A group that does not fit continues, under its name, on the next page.
 */
export function cutGroups(groups: readonly SourceGroup[], perPage: number): SourceGroup[][] {
  const pages: SourceGroup[][] = [];
  let page: SourceGroup[] = [];
  let room = perPage;
  for (const { name, sources } of groups) {
    for (let start = 0; start < sources.length; ) {
      const own = sources.slice(start, start + room);
      page.push({ name, sources: own });
      start += own.length;
      room -= own.length;
      if (room > 0) continue;
      pages.push(page);
      page = [];
      room = perPage;
    }
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}
