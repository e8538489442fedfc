import { type Item, importItem } from "../content/csl/csl-import.ts";
import type { FoundSource } from "./found-source.ts";

/** A source in CSL-JSON, as registries and programs write it. */
export function cslSource(item: Item): FoundSource {
  const { citation } = importItem(item);
  const issued = citation.issued ?? citation.date ?? citation.published;
  const { type, title, publisher, genre, edition, volume, issue, page, ISBN, ISSN, language } =
    citation;
  const fields = {
    ...{ type, title, publisher, genre, edition, volume, issue, page, language },
    author: citation.author ?? citation.authors,
    "container-title": citation["container-title"],
    ISBN: firstOf(ISBN),
    ISSN: firstOf(ISSN),
    url: citation.url ?? citation.URL,
    doi: citation.doi ?? citation.DOI,
    date: issued?.shown,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Registries list a number for print and one for screens. */
function firstOf(numbers: string | undefined): string | undefined {
  return numbers?.split(/[;,\s]+/)[0];
}
