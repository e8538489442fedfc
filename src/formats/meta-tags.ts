/** A `<meta>` element. Open Graph names its facts in `property`, all others in `name`; one element may do both. */
export type MetaTag = PropertyTag | NameTag;
type PropertyTag = { property: string; name?: string; content: string };
type NameTag = { name: string; content: string };

/** Facts that Open Graph calls one thing, and HTML or Google Scholar another. */
const TWINS: Readonly<Record<string, string>> = {
  "og:title": "citation_title",
  "og:url": "citation_fulltext_html_url",
  "og:description": "description",
  "og:site_name": "citation_journal_title",
};

/**
 * Writes a fact that two vocabularies name once, with both names, where its value is the same:
 * https://www.w3.org/TR/html-rdfa/ allows `property` beside HTML's own `name`.
 */
export function joinTwins(tags: readonly MetaTag[]): MetaTag[] {
  const named = new Map(tags.flatMap((tag) => ("property" in tag ? [] : [[tag.name, tag]])));
  const joined = new Set<MetaTag>();
  const all = tags.map((tag): MetaTag => {
    const twin = "property" in tag ? named.get(TWINS[tag.property] ?? "") : undefined;
    if (twin?.content !== tag.content) return tag;
    joined.add(twin);
    return { name: twin.name, ...tag };
  });
  return all.filter((tag) => !joined.has(tag));
}
