import { kindOf, SOURCE_KINDS } from "../citations/kind.ts";
import type { Reference } from "../citations/types.ts";
import { byCode } from "../order.ts";
import type { SourceGroup, SourceGroups, SourceListing } from "./reader-models.ts";

/** Sources, which come by title, by its first letter: a title in quotation marks sorts before the letters. */
export function byLetter(sources: readonly SourceListing[], language: string): SourceGroups {
  const { compare } = new Intl.Collator(language);
  const letters = Map.groupBy(sources, ({ reference }) => letterOf(reference.title, language));
  const groups = [...letters]
    .sort(([a], [b]) => Number(a === "#") - Number(b === "#") || compare(a, b) || byCode(a, b))
    .map(([name, own]) => ({ name, sources: own }));
  return { by: "letter", groups };
}

/** The letter that a source stands under: its title's first, without accents; `#` for digits and signs. */
function letterOf(title: string, language: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title)?.[0]?.normalize("NFD") ?? "";
  // Korean syllables come apart into their letters, and stand under the first.
  const letter = /^\p{L}/u.exec(first)?.[0];
  return letter ? letter.toLocaleUpperCase(language) : "#";
}

/** By who published them, by name; those of whom nothing tells it come last, under no name. */
export function byPublisher(sources: readonly SourceListing[], language: string): SourceGroups {
  const { compare } = new Intl.Collator(language);
  const publishers = Map.groupBy(sources, ({ reference }) => folded(publisherOf(reference)));
  const groups = [...publishers.values()]
    .map((own): SourceGroup => ({ name: nameOf(own), sources: own }))
    .sort(
      ({ name: a }, { name: b }) =>
        Number(a === "") - Number(b === "") || compare(a, b) || byCode(a, b),
    );
  return { by: "publisher", groups };
}

/** As its first source writes it. */
function nameOf([first]: readonly SourceListing[]): string {
  return first ? publisherOf(first.reference) : "";
}

/** Where nobody is named, what the source is a part of, and else the host that keeps it. */
function publisherOf({ publisher, container, url }: Reference): string {
  const host = url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./, "");
  return publisher ?? container ?? host ?? "";
}

/** One publisher, however its name is spaced and whichever letters are large. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** By kind, from the first hand to the last; kinds without a source are left out. */
export function byKind(sources: readonly SourceListing[]): SourceGroups {
  const kinds = Map.groupBy(sources, ({ reference }) => kindOf(reference));
  const groups = SOURCE_KINDS.flatMap((name) => {
    const own = kinds.get(name);
    return own ? [{ name, sources: own }] : [];
  });
  return { by: "kind", groups };
}

/** Cuts groups into pages of so many sources: a group that does not fit goes on, under its name, on the next. */
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
