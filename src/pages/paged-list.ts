import { wordsOf } from "../words/words-of.ts";
import type { Listing } from "./listings.ts";
import type { Teasers } from "./teaser.ts";
import type { Link, Meta, Paging, Teaser } from "./types.ts";
import { ALL_URLS, type UrlFilter } from "./urls.ts";

/** A list of articles to cut into pages. */
export interface List extends Listing {
  language: string;
  /** The front page of its edition. */
  home: string;
  /** The breadcrumbs between the front page and this list. */
  above?: Link[];
  /** The extent of its feeds, if it has any. */
  feeds?: "full" | "brief";
  perPage: number;
  /** Which pages to make; all by default. */
  includes?: UrlFilter;
}

export interface ListPage {
  meta: Meta;
  teasers: Teaser[];
  paging: Paging;
}

export function pageUrl(url: string, number: number): string {
  return number === 1 ? url : `${url}page/${number}/`;
}

/** The position of page `number` among the `count` pages of the list at `url`. */
export function pagingOf(url: string, number: number, count: number): Paging {
  return {
    number,
    count,
    ...(number > 1 && { previous: pageUrl(url, number - 1) }),
    ...(number < count && { next: pageUrl(url, number + 1) }),
  };
}

/** Cuts a list into pages, and returns those whose URLs are included. An empty list makes one empty page. */
export function cutList(list: List, teasers: Teasers): ListPage[] {
  const { url, articles, perPage, includes = ALL_URLS } = list;
  const count = Math.max(1, Math.ceil(articles.length / perPage));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers
    .filter((number) => includes(pageUrl(url, number)))
    .map((number) => ({
      meta: metaOf(list, number),
      teasers: teasers(articles.slice((number - 1) * perPage, number * perPage)),
      paging: pagingOf(url, number, count),
    }));
}

/** The head data of a list's page. Later pages have their own canonical URL, because they hold other articles. */
export function metaOf(list: Omit<List, "articles" | "perPage">, number: number): Meta {
  const { url, title, language, home, description, above = [] } = list;
  const words = wordsOf(language).pages;
  const first = [{ title: words.home, url: home }, ...above, { title, url }];
  const own = number === 1 ? title : words.page(title, number);
  const ownUrl = pageUrl(url, number);
  return {
    title: own,
    description,
    url: ownUrl,
    language,
    breadcrumbs: number === 1 ? first : [...first, { title: own, url: ownUrl }],
    ...(list.feeds && { feeds: { title, url, ...(list.feeds === "brief" && { brief: true }) } }),
  };
}
