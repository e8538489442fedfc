import type { Article } from "../content/types.ts";
import { formatMonth } from "../dates.ts";
import type { Publication } from "../publication/types.ts";
import { authorUrl, sectionUrl, type Teasers, tagUrl } from "./teaser.ts";
import type { Link, Meta, Page, Paging, Teaser } from "./types.ts";
import { english as words } from "./words.ts";

interface List {
  title: string;
  description: string;
  url: string;
  language: string;
  /** The pages between the front and this one. */
  above?: Link[];
  /** Whether feeds of its own lie beside it. */
  feeds?: boolean;
  file?: string;
  articles: readonly Article[];
  perPage: number;
}

export interface ListPage {
  meta: Meta;
  teasers: Teaser[];
  paging: Paging;
}

export function pageUrl(url: string, number: number): string {
  return number === 1 ? url : `${url}page/${number}/`;
}

/** Cuts a list into pages; one without articles is one empty page. */
export function cutList(list: List, teasers: Teasers): ListPage[] {
  const { url, title, language, description, articles, perPage, above = [] } = list;
  const count = Math.max(1, Math.ceil(articles.length / perPage));
  const trail = [{ title: words.home, url: "/" }, ...above, { title, url }];
  return Array.from({ length: count }, (_, index): ListPage => {
    const number = index + 1;
    const own = number === 1 ? title : words.page(title, number);
    return {
      meta: {
        title: own,
        description,
        url: pageUrl(url, number),
        language,
        breadcrumbs: number === 1 ? trail : [...trail, { title: own, url: pageUrl(url, number) }],
        ...(list.feeds && { feeds: url }),
      },
      teasers: teasers(articles.slice(index * perPage, number * perPage)),
      paging: {
        number,
        count,
        ...(number > 1 && { previous: pageUrl(url, number - 1) }),
        ...(number < count && { next: pageUrl(url, number + 1) }),
      },
    };
  });
}

/** Section fronts, tags, authors, years and months. */
export function listPages(publication: Publication, teasers: Teasers): Page[] {
  const { settings, sections, tags, authors, years } = publication;
  const { language, perPage } = settings;
  const common = { language, perPage };
  const archive = { title: words.archive, url: "/archive/" };
  return [
    ...sections.flatMap((section): Page<"section">[] => {
      const url = sectionUrl(section.id);
      const description = section.description ?? words.articlesIn(section.title, settings.title);
      const list = {
        ...common,
        title: section.title,
        description,
        url,
        feeds: true,
        articles: section.articles,
      };
      return cutList(list, teasers).map((page) => ({
        kind: "section",
        url: page.meta.url,
        model: { ...page, section },
      }));
    }),
    ...tags.flatMap((tag): Page<"tag">[] => {
      const above = [{ title: words.tags, url: "/tags/" }];
      const list = {
        ...common,
        title: tag.title,
        description: words.taggedWith(tag.title),
        url: tagUrl(tag.slug),
        above,
        feeds: true,
        articles: tag.articles,
      };
      return cutList(list, teasers).map((page) => ({
        kind: "tag",
        url: page.meta.url,
        model: { ...page, tag },
      }));
    }),
    ...authors.flatMap(({ author, articles }): Page<"author">[] => {
      const above = [{ title: words.authors, url: "/authors/" }];
      const list = {
        ...common,
        title: author.name,
        description: words.by(author.name),
        url: authorUrl(author.id),
        above,
        feeds: true,
        articles,
      };
      return cutList(list, teasers).map((page) => ({
        kind: "author",
        url: page.meta.url,
        model: { ...page, author },
        file: author.file,
      }));
    }),
    ...years.flatMap((year): Page<"archive">[] => {
      const yearLink = { title: year.yyyy, url: `/${year.yyyy}/` };
      const ofYear = {
        ...common,
        title: year.yyyy,
        description: words.from(year.yyyy),
        url: yearLink.url,
        above: [archive],
        articles: year.articles,
      };
      const months = year.months.flatMap((month): Page<"archive">[] => {
        const title = formatMonth(month.yyyy, month.mm, language);
        const ofMonth = {
          ...common,
          title,
          description: words.from(title),
          url: `/${month.yyyy}/${month.mm}/`,
          above: [archive, yearLink],
          articles: month.articles,
        };
        return cutList(ofMonth, teasers).map((page) => ({
          kind: "archive",
          url: page.meta.url,
          model: { ...page, year, month },
        }));
      });
      return [
        ...cutList(ofYear, teasers).map(
          (page): Page<"archive"> => ({
            kind: "archive",
            url: page.meta.url,
            model: { ...page, year },
          }),
        ),
        ...months,
      ];
    }),
  ];
}
