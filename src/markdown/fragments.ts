import { nearest } from "../citations/nearest.ts";
import { short } from "../excerpt.ts";
import { memo } from "../memo.ts";
import { isReserved, slugify } from "./slug.ts";
import { decodeUrl } from "./urls.ts";

const setOf = memo((ids: readonly string[]): ReadonlySet<string> => new Set(ids));

export const FRAGMENT_RULE = "link/fragment";

/**
 * The problem with the fragment of a link to a text whose headings have `ids`, if any. Ids with a colon belong to
 * notes, sources and their calls; reserved ones to the page around the text.
 */
export function fragmentProblem(
  fragment: string,
  ids: readonly string[],
): { message: string; hint: string } | undefined {
  const id = decodeUrl(fragment);
  if (id === "" || id.includes(":") || isReserved(id) || setOf(ids).has(id)) return undefined;
  const slug = slugify(id);
  const near = setOf(ids).has(slug) ? slug : nearest(id, ids);
  return {
    message: `The link leads to “#${short(id)}”, but no heading there has that id`,
    hint: near
      ? `Did you mean #${near}?`
      : "Write the heading's text in small letters with hyphens, as in #the-end for “The end”.",
  };
}
