import { slugify } from "../../markdown/slug.ts";
import { type Fix, replaced, restOf } from "../fix.ts";

/** Writes words as a slug. A path is not one, since nobody knows which part is meant. */
export const fixSlug: Fix = (found) => {
  const [, quote = "", value = ""] =
    /^(["']?)([\p{L}\p{M}\p{N} _'’!?,-]+)\1\s*$/u.exec(restOf(found)) ?? [];
  const slug = slugify(value);
  return slug === "" || slug === value
    ? []
    : [replaced(found.offset + quote.length, value.length, slug)];
};
