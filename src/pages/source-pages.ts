import { SOURCE_KINDS } from "../citations/kind.ts";
import { shownSource } from "../citations/shown-source.ts";
import type { Settings } from "../content/types.ts";
import type { Publication, SourceEntry } from "../publication/types.ts";
import { isolated } from "../text/bidi.ts";
import { wordsOf } from "../words/words-of.ts";
import { mostCited } from "./most-cited.ts";
import type { Outline } from "./outline.ts";
import { cutList, type List, metaOf, pageUrl, pagingOf } from "./paged-list.ts";
import type { SourceGroup, SourceGroups, SourceListing, SourcesModel } from "./reader-models.ts";
import { indexUrls, sourceListUrls, sourceUrl } from "./site-urls.ts";
import { byKind, byLetter, byPublisher, cutGroups } from "./source-groups.ts";
import type { Teasers } from "./teaser.ts";
import type { Link } from "./types.ts";

/** Sources per page of a list of all sources: about 14 kB compressed. */
const SOURCES_PER_PAGE = 200;

/** The page of a source that at least two articles cite: it links them to each other. */
export function sharedPage(
  { slug, articles }: SourceEntry,
  settings: Settings,
): string | undefined {
  return articles.length > 1 ? sourceUrl(slug, settings) : undefined;
}

/** The page of a source, if the settings give it one. */
function ownPage(source: SourceEntry, settings: Settings): string | undefined {
  return settings.sourcePages === "all"
    ? sourceUrl(source.slug, settings)
    : sharedPage(source, settings);
}

/** The lists of all sources by title, publisher and kind, and the pages of single sources. */
export function sourcePages(publication: Publication, teasers: Teasers): Outline[] {
  const { sources, settings } = publication;
  const { language, home } = settings;
  const title = isolated(settings.title, language);
  const words = wordsOf(language).pages;
  // The three lists share one object for each source, so that it is fingerprinted once.
  const listings = sources.map((source) => listingOf(source, settings, teasers));
  const above = [{ title: words.sources, url: indexUrls(settings).sources }];
  const urls = sourceListUrls(settings);
  const own = sources.flatMap((source) => pagesOf(source, above, settings, teasers));
  const kinds = byKind(listings);
  const ofKinds = listPages(kinds, {
    title: words.sourcesByKind,
    url: urls.kind,
    description: words.byKindDescription(title),
    language,
    home,
    above,
  });
  return [
    ...withOverview(
      { mostCited: mostCited(listings), kinds: countsOf(kinds.groups, ofKinds) },
      listPages(byLetter(listings, language), {
        title: words.sources,
        url: urls.letter,
        description: words.sourcesDescription(title),
        language,
        home,
      }),
    ),
    ...listPages(byPublisher(listings, language), {
      title: words.sourcesByPublisher,
      url: urls.publisher,
      description: words.byPublisherDescription(title),
      language,
      home,
      above,
    }),
    ...ofKinds,
    ...own,
  ];
}

/** What opens the first page only: readers of later pages know what they are looking for. Empty lists are left out. */
function withOverview(
  { mostCited: cited, kinds }: Required<Pick<SourcesModel, "mostCited" | "kinds">>,
  [first, ...others]: Outline<"sources">[],
): Outline<"sources">[] {
  if (!first) return [];
  const overview = {
    ...(cited.length > 0 && { mostCited: cited }),
    ...(kinds.length > 0 && { kinds }),
  };
  return [{ ...first, model: { ...first.model, ...overview } }, ...others];
}

/** The number of sources of each kind, with the page where it begins. */
function countsOf(
  groups: readonly SourceGroup[],
  pages: readonly Outline<"sources">[],
): Required<SourcesModel>["kinds"] {
  return SOURCE_KINDS.flatMap((kind) => {
    const group = groups.find(({ name }) => name === kind);
    const page = pages.find(({ model }) => model.groups.some(({ name }) => name === kind));
    return group && page ? [{ title: kind, url: page.url, count: group.sources.length }] : [];
  });
}

function listingOf(source: SourceEntry, settings: Settings, teasers: Teasers): SourceListing {
  const { articles } = source;
  const count = articles.length;
  const page = ownPage(source, settings);
  // Several articles are listed on the source's page, so a changed headline does not render this list again.
  return {
    reference: shownSource(source.reference, settings.language),
    count,
    ...(page && { page }),
    teasers: count > 1 ? [] : teasers(articles),
  };
}

type About = Omit<List, "articles" | "perPage" | "feeds">;

function listPages({ by, groups }: SourceGroups, list: About): Outline<"sources">[] {
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

/** Each letter, with the page where it begins. */
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
  above: Link[],
  settings: Settings,
  teasers: Teasers,
): Outline<"source">[] {
  const { language, home, perPage } = settings;
  const url = ownPage(source, settings);
  if (!url) return [];
  const { articles, nth } = source;
  const reference = shownSource(source.reference, language);
  const { pages, layouts } = wordsOf(language);
  const title = nth ? `${reference.title}${layouts.signs.aside(`${nth}`)}` : reference.title;
  const own = {
    title,
    url,
    description: pages.citing(isolated(title, language)),
    above,
    language,
    home,
    perPage,
    articles,
  };
  return cutList(own, teasers).map((page) => ({
    kind: "source",
    url: page.meta.url,
    model: { ...page, reference, count: articles.length },
  }));
}
