import type { CslDate, CslFields, CslValue, Name, Reference } from "./types.ts";

/** A CSL item: `id` and `type`, and variables. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export type CslItem = { id: string; type: string } & CslFields;

/** A source as CSL-JSON, with every field that CSL has a variable for. */
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

/**
 * CSL can't mark a list of names as incomplete; Pandoc and others use this name:
 * https://github.com/jgm/citeproc/pull/103
 */
function plainName(name: Name): Name {
  return name.others ? { literal: "others" } : name;
}

const IN_PERIODICALS = new Set(["article-journal", "article-magazine", "article-newspaper"]);

/**
 * The item for academic formats. Newsrooms call a newspaper the publisher of its articles; these formats expect it as
 * the container.
 */
export function citableItem(reference: Reference): CslItem {
  const item = cslItem(reference);
  if (!IN_PERIODICALS.has(item.type) || item["container-title"] !== undefined) return item;
  const { publisher, ...others } = item;
  // TypeScript can't see that `id` and `type` are still among the rest.
  return publisher === undefined ? item : { ...(others as CslItem), "container-title": publisher };
}

/** yyyy, yyyy-mm or yyyy-mm-dd. */
function cslDate(date: string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}
