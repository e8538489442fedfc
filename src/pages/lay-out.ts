import type { HostName } from "../hosts/hosts.ts";
import { editionsOf } from "../publication/editions.ts";
import type { Publication } from "../publication/types.ts";
import { articlePages } from "./article-page.ts";
import { type Cards, NO_CARDS } from "./cards.ts";
import { citationFiles } from "./citation-files.ts";
import { commentFramePages } from "./comment-frame.ts";
import { type EditionPages, withCounterparts } from "./counterparts.ts";
import { dataFiles } from "./data-files.ts";
import { feedPages } from "./feeds.ts";
import { frontPage } from "./front-page.ts";
import { hostFiles } from "./host-files.ts";
import { indexPages } from "./indexes.ts";
import { listPages } from "./list-pages.ts";
import { litePages } from "./lite-pages.ts";
import { markdownFiles } from "./markdown-files.ts";
import { newsletterPages } from "./newsletter-page.ts";
import type { Outline } from "./outline.ts";
import { privacyPages } from "./privacy-page.ts";
import { planRedirects } from "./redirect-plan.ts";
import { searchPages } from "./search-page.ts";
import { manifestUrl, SECURITY_URL } from "./site-urls.ts";
import { sitemapPages } from "./sitemaps.ts";
import { sourcePages } from "./source-pages.ts";
import { standingPages } from "./standing-pages.ts";
import { teaserMaker } from "./teaser.ts";
import type { Site } from "./types.ts";
import { ALL_URLS, type UrlFilter, urlsOf } from "./urls.ts";

function securityFile({ settings: { security } }: Publication): Outline<"security">[] {
  return security ? [{ kind: "security", url: SECURITY_URL, model: { security } }] : [];
}

export interface LayOutOptions extends Pick<Cards, "articles"> {
  /** The host whose files the site has; `none` for a preview. */
  host?: HostName;
  /** Files that old addresses may lead to. */
  files?: readonly { url: string }[];
}

const NO_FILES: readonly { url: string }[] = [];

/** Lays out every page of the publication. Sitemaps come last, because they list the others. */
export function layOut(
  publication: Publication,
  site: Site,
  { articles: cards, host = "none", files = NO_FILES }: LayOutOptions = NO_CARDS,
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
  const machines = [...lite, ...dataFiles(publication), ...sitemapPages(publication, pages)];
  const urls = urlsOf([...pages, ...machines], files);
  const redirects = planRedirects(publication, { host, isKnown: (url) => urls.has(url) });
  return [
    ...pages,
    ...machines,
    ...redirects.pages,
    ...hostFiles(pages, editions, { host, rules: redirects.rules }),
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
    ...feedPages(edition),
    { kind: "manifest", url: manifestUrl(edition.settings), model: {} },
  ];
}
