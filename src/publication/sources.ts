import type { Reference } from "../citations/types.ts";
import type { ArticleFacts } from "../content/types.ts";
import { slugify } from "../markdown/slug.ts";
import { memo } from "../memo.ts";
import { byCode } from "../order.ts";
import type { SourceEntry } from "./types.ts";

/** Every source that a public article cites, by title, with the citing articles. */
export function sourcesOf(
  articles: readonly ArticleFacts[],
  collator: Intl.Collator,
): SourceEntry[] {
  const entries = new Map<string, Omit<SourceEntry, "slug">>();
  for (const article of articles) {
    for (const reference of article.body.sources) {
      const identity = sourceIdentity(reference);
      const entry = entries.get(identity) ?? { reference, articles: [] };
      if (entry.articles.at(-1) !== article) entry.articles.push(article);
      entries.set(identity, entry);
    }
  }
  const sorted = [...entries].sort(
    ([a, { reference: one }], [b, { reference: other }]) =>
      collator.compare(one.title, other.title) || byCode(a, b),
  );
  const taken = new Map(RESERVED.map((slug) => [slug, 1]));
  return sorted.map(([, entry]) => {
    const base = slugify(entry.reference.title) || "source";
    const slug = freeSlug(base, taken);
    return { slug, ...(slug !== base && { nth: Number(slug.slice(base.length + 1)) }), ...entry };
  });
}

/** Folders of the lists of sources by publisher and by kind, beside the folders of single sources. */
export const SOURCE_LISTS = { publisher: "publishers", kind: "kinds" } as const;

/** Slugs that would collide with these lists or with a list's further pages. */
const RESERVED = [...Object.values(SOURCE_LISTS), "page"];

/**
 * Finds a free slug. `taken` counts requests for each slug, so that a thousand sources with the same title take linear
 * time.
 */
function freeSlug(base: string, taken: Map<string, number>): string {
  let slug = base;
  while (taken.has(slug)) {
    const count = (taken.get(base) ?? 1) + 1;
    taken.set(base, count);
    slug = `${base}-${count}`;
  }
  taken.set(slug, 1);
  return slug;
}

/**
 * Two declarations are one source if they share a DOI, or a URL, or, without either, the same title, publisher, authors
 * and date. Memoized, because each build asks several times.
 */
export const sourceIdentity = memo(findIdentity);

function findIdentity({ doi, url, title, publisher, authors, issued }: Reference): string {
  if (doi) return `doi:${doi.toLowerCase()}`;
  if (url) return `url:${sameUrl(url)}`;
  return `words:${JSON.stringify([title, publisher, authors, issued])}`;
}

/** Cached, because an archive's articles cite the same URLs again and again. */
const pages = new Map<string, string>();

/** A URL without scheme, final slash and fragment, which rarely make a different page. */
function sameUrl(url: string): string {
  const known = pages.get(url);
  if (known !== undefined) return known;
  const parsed = URL.parse(url);
  const page = parsed ? `${parsed.host}${parsed.pathname.replace(/\/$/, "")}${parsed.search}` : url;
  pages.set(url, page);
  return page;
}
