import { tagSlug } from "../content/tag-slug.ts";
import type { Publication } from "../publication/types.ts";
import { tagUrl } from "./site-urls.ts";
import type { Link } from "./types.ts";

/**
 * Returns a function from an article's tags to links with the titles that readers see. Different spellings of one tag
 * make one link. Articles share the links.
 */
export function tagLinker({
  tags,
  settings,
}: Pick<Publication, "tags" | "settings">): (own: readonly string[]) => Link[] {
  const links = new Map(
    tags.map(({ title, slug }) => [slug, { title, url: tagUrl(slug, settings) }]),
  );
  return (own) => [...new Set(own.flatMap((tag) => links.get(tagSlug(tag)) ?? []))];
}
