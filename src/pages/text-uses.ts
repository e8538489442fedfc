import { type BodyUses, mergedUses, PLAYED } from "../markdown/uses.ts";
import type { Publication } from "../publication/types.ts";

/** What the public texts of an edition use: articles, standing pages, introductions of topics, and biographies. */
export function usesOfTexts({
  articles,
  standing,
  tags,
  authors,
}: Pick<Publication, "articles" | "standing" | "tags" | "authors">): BodyUses | undefined {
  return mergedUses([
    ...articles.map(({ body, audio }) => mergedUses([body.uses, audio && PLAYED])),
    ...standing.map(({ body }) => body.uses),
    ...tags.map(({ topic }) => topic?.body.uses),
    ...authors.map(({ author }) => author.biography?.uses),
  ]);
}
