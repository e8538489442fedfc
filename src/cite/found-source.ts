import type { Name } from "../citations/types.ts";

/** A name as text, or in CSL's parts. */
export type WrittenName = string | Name;

/**
 * What a page, a registry or a file says of a source, in the fields of the project's sources. Nothing of it was
 * checked: strangers wrote it.
 */
export interface FoundSource {
  /** A CSL type. */
  type?: string;
  title?: string;
  author?: readonly WrittenName[];
  publisher?: string;
  "container-title"?: string;
  url?: string;
  doi?: string;
  /** In the form in which it was written. */
  date?: unknown;
  language?: string;
  genre?: string;
  edition?: string;
  volume?: string;
  issue?: string;
  page?: string;
  ISBN?: string;
  ISSN?: string;
}

/** What is known of a source: of each field, the first that says anything. */
export function merged(all: readonly FoundSource[]): FoundSource {
  const known = all.map((found) =>
    Object.entries(found).filter(([, value]) => value !== undefined && value !== ""),
  );
  return Object.fromEntries(known.toReversed().flat());
}
