import type { Reference } from "./types.ts";

/** What a newsroom writes of a source for itself: its notes, and the tags of its library. No page shows them. */
const PRIVATE: ReadonlySet<string> = new Set(["annote", "keyword"]);

/** A source as readers may download it. */
export function publicReference(reference: Reference): Reference {
  const { more, ...others } = reference;
  if (!more || !Object.keys(more).some((variable) => PRIVATE.has(variable))) return reference;
  const known = Object.entries(more).filter(([variable]) => !PRIVATE.has(variable));
  return known.length === 0 ? others : { ...others, more: Object.fromEntries(known) };
}
