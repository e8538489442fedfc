import { mergedUses } from "../markdown/uses.ts";
import { editionsOf } from "../publication/editions.ts";
import type { Publication } from "../publication/types.ts";
import { articlePages } from "./article-page.ts";
import { type Cards, NO_CARDS } from "./cards.ts";
import { citationFiles } from "./citation-files.ts";
import { commentFramePages } from "./comment-frame.ts";
import { type EditionPages, withCounterparts } from "./counterparts.ts";
import { dataFiles } from "./data-files.ts";
import { feedsAtAliases } from "./feed-aliases.ts";
import { feedPages } from "./feeds.ts";
import { frontPage } from "./front-page.ts";
import { indexPages } from "./indexes.ts";
import { listPages } from "./list-pages.ts";
import { litePages } from "./lite-pages.ts";
import { markdownFiles } from "./markdown-files.ts";
import { newsletterPages } from "./newsletter-page.ts";
import type { Outline } from "./outline.ts";
import { privacyPages } from "./privacy-page.ts";
import { redirectPages } from "./redirects.ts";
import { searchPages } from "./search-page.ts";
import { HEADERS_URL, manifestUrl, SECURITY_URL, UNCHANGING_FOLDERS } from "./site-urls.ts";
import { sitemapPages } from "./sitemaps.ts";
import { sourcePages } from "./source-pages.ts";
import { standingPages } from "./standing-pages.ts";
import { teaserMaker } from "./teaser.ts";
import { usesOfTexts } from "./text-uses.ts";
import type { Site } from "./types.ts";
import { ALL_URLS, type UrlFilter } from "./urls.ts";

function headersFile(
  pages: readonly Outline[],
  editions: readonly Publication[],
): Outline<"headers"> {
  const feeds = feedsAtAliases(pages).map(({ url, model: { format } }) => ({ url, format }));
  const uses = mergedUses(editions.map(usesOfTexts));
  const model = {
    unchanging: UNCHANGING_FOLDERS,
    ...(feeds.length > 0 && { feeds }),
    ...(uses && { uses }),
  };
  return { kind: "headers", url: HEADERS_URL, model };
}

function securityFile({ settings: { security } }: Publication): Outline<"security">[] {
  return security ? [{ kind: "security", url: SECURITY_URL, model: { security } }] : [];
}

/** Lays out every page of the publication. Sitemaps come last, because they list the others. */
export function layOut(
  publication: Publication,
  site: Site,
  { articles: cards }: Pick<Cards, "articles"> = NO_CARDS,
): Outline[] {
  const editions = editionsOf(publication);
  const laid = withCounterparts(editions.map((edition) => forReaders(edition, site, cards)));
  const pages = editions.flatMap((edition, index) => {
    const { home } = edition.settings;
    const own = [...(laid[index]?.pages ?? []), ...forMachines(edition)];
    return ofEdition(own, home);
  });
  // Made after `pages`, which the sitemaps list: search engines should find the full pages.
  const lite = editions.flatMap((edition, index) =>
    ofEdition(litePages(edition, laid[index]?.pages ?? []), edition.settings.home),
  );
  return [
    ...pages,
    ...lite,
    ...dataFiles(publication),
    ...sitemapPages(publication, pages),
    headersFile(pages, editions),
    ...securityFile(publication),
  ];
}

function ofEdition(pages: Outline[], home: string): Outline[] {
  return home === "/" ? pages : pages.map((page) => ({ ...page, edition: home }));
}

/**
 * Lays out only the page whose URL `includes` accepts, if readers see such a page. With several editions, it lacks
 * links to its counterparts.
 */
export function layOutOne(
  publication: Publication,
  site: Site,
  includes: UrlFilter,
  { articles: cards }: Pick<Cards, "articles"> = NO_CARDS,
): Outline | undefined {
  for (const edition of editionsOf(publication)) {
    for (const make of makersFor(edition, site, cards, includes)) {
      const pages = ofEdition(make(), edition.settings.home);
      const page = pages.find(({ url }) => includes(url));
      if (page) return page;
    }
  }
  return undefined;
}

/** The pages of an edition for readers. */
function forReaders(edition: Publication, site: Site, cards: Cards["articles"]): EditionPages {
  const { language, home } = edition.settings;
  return { language, home, pages: makersFor(edition, site, cards).flatMap((make) => make()) };
}

/**
 * Functions that lay out an edition's pages. Articles and lists, of which there are many, are limited to the URLs that
 * `includes` accepts.
 */
function makersFor(
  edition: Publication,
  site: Site,
  cards: Cards["articles"],
  includes: UrlFilter = ALL_URLS,
): (() => Outline[])[] {
  const teasers = teaserMaker(edition);
  return [
    () => [frontPage(edition, teasers)],
    () => articlePages(edition, site, cards, includes),
    () => listPages(edition, teasers, includes),
    () => indexPages(edition),
    () => sourcePages(edition, teasers),
    () => searchPages(edition),
    () => newsletterPages(edition),
    () => privacyPages(edition),
    () => commentFramePages(edition),
    () => standingPages(edition, teasers),
  ];
}

function forMachines(edition: Publication): Outline[] {
  return [
    ...citationFiles(edition),
    ...markdownFiles(edition),
    ...redirectPages(edition.articles),
    ...feedPages(edition),
    { kind: "manifest", url: manifestUrl(edition.settings), model: {} },
  ];
}
