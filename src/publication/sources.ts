import type { Reference } from "../citations/types.ts";
import type { ArticleFacts } from "../content/types.ts";
import { slugify } from "../markdown/slug.ts";
import { memo } from "../memo.ts";
import { byCode } from "../order.ts";
import type { SourceEntry } from "./types.ts";

/** Every source that a public article cites, by title, with the articles that cite it. */
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

/** The folders of the lists of all sources by publisher and by kind, beside those of single sources. */
export const SOURCE_LISTS = { publisher: "publishers", kind: "kinds" } as const;

/** No source's own folder is called as a list's, or as that of a list's further pages. */
const RESERVED = [...Object.values(SOURCE_LISTS), "page"];

/** `taken` counts how often a slug was asked for, so that a thousand sources of one title stay linear. */
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

/** Asked several times in each build, and in the next one again. */
/** Two declarations are one source where they share a DOI or a url, or, having neither, all their words. */
export const sourceIdentity = memo(findIdentity);

function findIdentity({ doi, url, title, publisher, authors, issued }: Reference): string {
  if (doi) return `doi:${doi.toLowerCase()}`;
  if (url) return `url:${sameUrl(url)}`;
  return `words:${JSON.stringify([title, publisher, authors, issued])}`;
}

/** Parsed once: an archive's articles cite the same urls again and again. */
const pages = new Map<string, string>();

/** http and https, and a slash at the end, make no other page; nor does a fragment. */
function sameUrl(url: string): string {
  const known = pages.get(url);
  if (known !== undefined) return known;
  const parsed = URL.parse(url);
  const page = parsed ? `${parsed.host}${parsed.pathname.replace(/\/$/, "")}${parsed.search}` : url;
  pages.set(url, page);
  return page;
}
