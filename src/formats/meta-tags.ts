/** A `<meta>` element. Open Graph uses `property`, all others use `name`; one element may have both. */
export type MetaTag = PropertyTag | NameTag;
type PropertyTag = { property: string; name?: string; content: string };
type NameTag = { name: string; content: string };

/** Names of the same fact in Open Graph and in HTML or Google Scholar. */
const SAME_FACTS: Readonly<Record<string, string>> = {
  "og:title": "citation_title",
  "og:url": "citation_fulltext_html_url",
  "og:description": "description",
  "og:site_name": "citation_journal_title",
};

/**
 * Merges two tags for the same fact if their values are equal: https://www.w3.org/TR/html-rdfa/ allows `property` next
 * to HTML's `name`.
 */
export function mergeTags(tags: readonly MetaTag[]): MetaTag[] {
  const named = new Map(tags.flatMap((tag) => ("property" in tag ? [] : [[tag.name, tag]])));
  const joined = new Set<MetaTag>();
  const all = tags.map((tag): MetaTag => {
    const twin = "property" in tag ? named.get(SAME_FACTS[tag.property] ?? "") : undefined;
    if (twin?.content !== tag.content) return tag;
    joined.add(twin);
    return { name: twin.name, ...tag };
  });
  return all.filter((tag) => !joined.has(tag));
}
