import { isolated } from "../bidi.ts";
import type { Settings } from "../content/types.ts";
import type { Publication, SourceEntry } from "../publication/types.ts";
import { cutList, metaOf, pageUrl, pagingOf } from "./lists.ts";
import type { Outline } from "./outline.ts";
import type { SourceGroups, SourceListing } from "./reader-models.ts";
import { INDEX_URLS, SOURCE_LIST_URLS, sourceUrl } from "./site-urls.ts";
import { byKind, byLetter, byPublisher, cutGroups } from "./source-groups.ts";
import type { Teasers } from "./teaser.ts";
import type { Link } from "./types.ts";
import { wordsOf } from "./words.ts";

/** Sources on one page of a list of all of them: some 14 kB, compressed. */
const SOURCES_PER_PAGE = 200;

/** The page of a source that two articles or more cite: from each of them it leads to the others. */
export function sharedPage({ slug, articles }: SourceEntry): string | undefined {
  return articles.length > 1 ? sourceUrl(slug) : undefined;
}

/** The page of a source's own, where it has one. */
function ownPage(source: SourceEntry, which: Settings["sourcePages"]): string | undefined {
  return which === "all" ? sourceUrl(source.slug) : sharedPage(source);
}

/** All sources by title, by publisher and by kind, and the pages of single sources. */
export function sourcePages(publication: Publication, teasers: Teasers): Outline[] {
  const { sources, settings } = publication;
  const { language, perPage, sourcePages: which } = settings;
  const title = isolated(settings.title, language);
  const words = wordsOf(language);
  // One object a source, in all three lists: its fingerprint is made once.
  const listings = sources.map((source) => listingOf(source, which, teasers));
  const above = [{ title: words.sources, url: INDEX_URLS.sources }];
  const own = sources.flatMap((source) =>
    pagesOf(source, { above, language, perPage, which }, teasers),
  );
  return [
    ...listPages(byLetter(listings, language), {
      title: words.sources,
      description: words.sourcesDescription(title),
      language,
    }),
    ...listPages(byPublisher(listings, language), {
      title: words.sourcesByPublisher,
      description: words.byPublisherDescription(title),
      language,
      above,
    }),
    ...listPages(byKind(listings), {
      title: words.sourcesByKind,
      description: words.byKindDescription(title),
      language,
      above,
    }),
    ...own,
  ];
}

function listingOf(
  source: SourceEntry,
  which: Settings["sourcePages"],
  teasers: Teasers,
): SourceListing {
  const { reference, articles } = source;
  const count = articles.length;
  const page = ownPage(source, which);
  // Several are named on the source's own page: a list need not be made again for a headline among them.
  return {
    reference,
    count,
    ...(page && { page }),
    teasers: count > 1 ? [] : teasers(articles),
  };
}

interface About {
  title: string;
  description: string;
  language: string;
  above?: Link[];
}

function listPages({ by, groups }: SourceGroups, about: About): Outline<"sources">[] {
  const list = { ...about, url: SOURCE_LIST_URLS[by] };
  const pages = cutGroups(groups, SOURCES_PER_PAGE);
  const letters = by === "letter" && pages.length > 1 && lettersOf(pages, list.url);
  return pages.map((own, index) => {
    const number = index + 1;
    const meta = metaOf(list, number);
    const paging = pagingOf(list.url, number, pages.length);
    const model = { meta, by, groups: own, paging, ...(letters && number === 1 && { letters }) };
    return { kind: "sources", url: meta.url, model };
  });
}

/** Each letter with the page on which it begins. */
function lettersOf(pages: readonly { name: string }[][], url: string): Link[] {
  const first = new Map<string, string>();
  for (const [index, groups] of pages.entries()) {
    for (const { name } of groups) {
      if (!first.has(name)) first.set(name, pageUrl(url, index + 1));
    }
  }
  return [...first].map(([title, page]) => ({ title, url: page }));
}

function pagesOf(
  source: SourceEntry,
  shared: { above: Link[]; language: string; perPage: number; which: Settings["sourcePages"] },
  teasers: Teasers,
): Outline<"source">[] {
  const { which, ...list } = shared;
  const url = ownPage(source, which);
  if (!url) return [];
  const { reference, articles, nth } = source;
  const title = nth ? `${reference.title} (${nth})` : reference.title;
  const own = {
    ...list,
    title,
    url,
    description: wordsOf(list.language).citing(isolated(title, list.language)),
    articles,
  };
  return cutList(own, teasers).map((page) => ({
    kind: "source",
    url: page.meta.url,
    model: { ...page, reference, count: articles.length },
  }));
}
