import type { Reference } from "./types.ts";

/** A newsroom's private fields, its notes and its library's tags, which no page shows. */
const PRIVATE: ReadonlySet<string> = new Set(["annote", "keyword"]);

/** A source as readers may download it. */
export function publicReference(reference: Reference): Reference {
  const { more, ...others } = reference;
  if (!more || !Object.keys(more).some((variable) => PRIVATE.has(variable))) return reference;
  const known = Object.entries(more).filter(([variable]) => !PRIVATE.has(variable));
  return known.length === 0 ? others : { ...others, more: Object.fromEntries(known) };
}
