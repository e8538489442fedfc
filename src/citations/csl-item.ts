import type { CslDate, CslFields, CslValue, Name, Reference } from "./types.ts";

/** A CSL item: `id` and `type`, and variables. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export type CslItem = { id: string; type: string } & CslFields;

/** A source as CSL-JSON has it, with nothing of it left out that CSL has a variable for. */
export function cslItem(reference: Reference): CslItem {
  const { key, type, title, publisher, container, url, doi, genre, note, more } = reference;
  const { issued, accessed, archived, authors } = reference;
  const own: Record<string, CslValue | undefined> = {
    title,
    publisher,
    "container-title": container,
    URL: url,
    DOI: doi,
    genre,
    note,
    archive_location: archived,
    issued: issued === undefined ? undefined : cslDate(issued),
    accessed: accessed === undefined ? undefined : cslDate(accessed),
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
    ...more,
  };
  for (const [variable, value] of Object.entries(own))
    if (isNames(value)) own[variable] = value.map(plainName);
  const known = Object.entries(own).filter((entry): entry is [string, CslValue] => {
    return entry[1] !== undefined;
  });
  return { ...Object.fromEntries(known), id: key, type };
}

function isNames(value: CslValue | undefined): value is readonly Name[] {
  return Array.isArray(value);
}

/** CSL has no word for a list that names only some: Pandoc and others read this name so. https://github.com/jgm/citeproc/pull/103 */
function plainName(name: Name): Name {
  return name.others ? { literal: "others" } : name;
}

const IN_PERIODICALS = new Set(["article-journal", "article-magazine", "article-newspaper"]);

/**
 * The same for programs that write it out: what a newsroom calls the publisher of a newspaper's article is the
 * newspaper, which academic formats look for as the container.
 */
export function citableItem(reference: Reference): CslItem {
  const item = cslItem(reference);
  if (!IN_PERIODICALS.has(item.type) || item["container-title"] !== undefined) return item;
  const { publisher, ...others } = item;
  // The two keys are no part of the rest, as far as its type goes.
  return publisher === undefined ? item : { ...(others as CslItem), "container-title": publisher };
}

/** yyyy, yyyy-mm or yyyy-mm-dd. */
function cslDate(date: string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}
