import { byCode } from "../order.ts";
import type { Publication, SourceEntry } from "../publication/types.ts";
import { indexMeta } from "./indexes.ts";
import { cutList } from "./lists.ts";
import type { Outline } from "./outline.ts";
import type { SourcesModel } from "./reader-models.ts";
import { INDEX_URLS, sourceUrl } from "./site-urls.ts";
import type { Teasers } from "./teaser.ts";
import { english as words } from "./words.ts";

/** A source gets a page of its own once a second article cites it. */
const LEAST_CITING = 2;

/** The page of a source's own, where it has one. */
export function ownPage({ slug, articles }: SourceEntry): string | undefined {
  return articles.length >= LEAST_CITING ? sourceUrl(slug) : undefined;
}

/** `/sources/`, and a page for each source that two articles or more cite. */
export function sourcePages(publication: Publication, teasers: Teasers): Outline[] {
  const { sources, settings } = publication;
  const meta = indexMeta(publication, {
    title: words.sources,
    url: INDEX_URLS.sources,
    description: words.sourcesDescription(settings.title),
  });
  const above = [{ title: words.sources, url: INDEX_URLS.sources }];
  const own = sources.flatMap((source): Outline<"source">[] => {
    const url = ownPage(source);
    if (!url) return [];
    const { reference, articles } = source;
    const { title } = reference;
    const { language, perPage } = settings;
    const list = { title, url, description: words.citing(title), articles, above, language };
    return cutList({ ...list, perPage }, teasers).map((page) => ({
      kind: "source",
      url: page.meta.url,
      model: { ...page, reference, count: articles.length },
    }));
  });
  const groups = byLetter(sources, teasers, settings.language);
  return [{ kind: "sources", url: INDEX_URLS.sources, model: { meta, groups } }, ...own];
}

function byLetter(
  sources: readonly SourceEntry[],
  teasers: Teasers,
  language: string,
): SourcesModel["groups"] {
  const entries = sources.map((source) => {
    const page = ownPage(source);
    const { reference, articles } = source;
    const count = articles.length;
    // The index need not be made again for a headline that only the source's own page shows.
    return page
      ? { reference, count, page, teasers: [] }
      : { reference, count, teasers: teasers(articles) };
  });
  const groups = Map.groupBy(entries, ({ reference }) => letterOf(reference.title, language));
  const { compare } = new Intl.Collator(language);
  // A title in quotation marks sorts before the letters, and would bring its letter along.
  return [...groups]
    .sort(([a], [b]) => Number(a === "#") - Number(b === "#") || compare(a, b) || byCode(a, b))
    .map(([letter, own]) => ({ letter, sources: own }));
}

/** The letter that a source stands under: its title's first, without accents; `#` for digits and signs. */
function letterOf(title: string, language: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title)?.[0]?.normalize("NFD") ?? "";
  // Korean syllables come apart into their letters, and stand under the first.
  const letter = /^\p{L}/u.exec(first)?.[0];
  return letter ? letter.toLocaleUpperCase(language) : "#";
}
