import { z } from "zod";
import type { Fetch } from "../web/fetch.ts";
import { readJson } from "../web/read-json.ts";
import { cslSource } from "./csl-source.ts";
import type { FoundSource } from "./found-source.ts";

/** Where registries and archives answer. Tests have their own. */
export interface Registries {
  doi: string;
  openLibrary: string;
  wayback: string;
  /** Where the Wayback Machine takes requests to save a page. */
  waybackSave: string;
}

export const REGISTRIES: Registries = {
  doi: "https://doi.org",
  openLibrary: "https://openlibrary.org",
  wayback: "https://archive.org",
  waybackSave: "https://web.archive.org",
};

type Found = FoundSource | { why: string };

/** What the registry of a DOI says: https://citation.crosscite.org/docs.html */
export async function askDoi(
  doi: string,
  { fetch, at }: { fetch: Fetch; at: string },
): Promise<Found> {
  const url = new URL(`${at}/${encodeURI(doi).replaceAll("?", "%3F").replaceAll("#", "%23")}`);
  const read = await askRegistry(url, { fetch, accept: "application/vnd.citationstyles.csl+json" });
  if ("why" in read) return read;
  const item = z.record(z.string(), z.unknown()).safeParse(read.data);
  if (!item.success) return { why: "the registry's answer has an unknown form" };
  // The registry may know the DOI in a different form; this one was asked for.
  return { ...cslSource(item.data), doi };
}

const text = z.string();
const named = z.array(z.object({ name: text })).optional();

/** https://openlibrary.org/dev/docs/api/books */
const book = z.object({
  title: text,
  subtitle: text.optional(),
  authors: named,
  publishers: named,
  publish_date: text.optional(),
  edition_name: text.optional(),
});

/** What Open Library says of a book. */
export async function askIsbn(
  isbn: string,
  { fetch, at }: { fetch: Fetch; at: string },
): Promise<Found> {
  const key = `ISBN:${isbn}`;
  const url = new URL(`${at}/api/books?bibkeys=${key}&format=json&jscmd=data`);
  const read = await askRegistry(url, { fetch });
  if ("why" in read) return read;
  const books = z.record(z.string(), z.unknown()).safeParse(read.data);
  if (!books.success) return { why: "the answer of Open Library has an unknown form" };
  if (books.data[key] === undefined) return { why: "Open Library does not know this ISBN" };
  const found = book.safeParse(books.data[key]);
  if (!found.success) return { why: "the answer of Open Library has an unknown form" };
  const { title, subtitle, authors, publishers, publish_date, edition_name } = found.data;
  const [publisher] = publishers ?? [];
  return {
    type: "book",
    title: subtitle ? `${title}: ${subtitle}` : title,
    ...(authors && { author: authors.map(({ name }) => name) }),
    ...(publisher && { publisher: publisher.name }),
    ...(publish_date && { date: /\b\d{4}\b/.exec(publish_date)?.[0] }),
    ...(edition_name && { edition: edition_name }),
    ISBN: isbn,
  };
}

const askRegistry: typeof readJson = async (url, options) => {
  const read = await readJson(url, options);
  return "why" in read && read.status === 404 ? { why: "nobody has registered it" } : read;
};
