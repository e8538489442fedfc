import type { CslDate, CslFields, CslValue, Reference } from "./types.ts";

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
  const known = Object.entries(own).filter((entry): entry is [string, CslValue] => {
    return entry[1] !== undefined;
  });
  return { ...Object.fromEntries(known), id: key, type };
}

/** yyyy, yyyy-mm or yyyy-mm-dd. */
function cslDate(date: string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}
