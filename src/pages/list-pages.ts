import type { ArticleFacts, Settings } from "../content/types.ts";
import { formatMonth, formatYear } from "../dates/print-dates.ts";
import type { Body } from "../markdown/types.ts";
import type { AuthorFront, Publication, SectionFront, Tag, Year } from "../publication/types.ts";
import { wordsOf } from "../words/words-of.ts";
import { bylineFacts } from "./author-facts.ts";
import { listFeedExtent } from "./feeds.ts";
import { hasOwnPicture } from "./front/pattern.ts";
import { sectionTop } from "./front/section-top.ts";
import { authorListing, sectionListing, tagListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import { cutList, type List, type ListPage } from "./paged-list.ts";
import type { SectionModel, TagModel } from "./reader-models.ts";
import { indexUrls, monthUrl, yearUrl } from "./site-urls.ts";
import type { Teasers } from "./teaser.ts";
import { ALL_URLS, type UrlFilter } from "./urls.ts";

/** Cuts a list into pages with the options that all lists share. */
type Cut = (list: Omit<List, "language" | "home" | "perPage" | "asked">) => ListPage[];

/** Pages of sections, tags, authors, years and months, limited to the URLs that `includes` accepts. */
export function listPages(
  publication: Publication,
  teasers: Teasers,
  includes: UrlFilter = ALL_URLS,
): Outline[] {
  const { settings, sections, tags, authors, years } = publication;
  const { language, home, perPage } = settings;
  const cut: Cut = (list) => cutList({ ...list, language, home, perPage, includes }, teasers);
  return [
    ...sections.flatMap((section) => sectionPages(section, settings, cut, teasers)),
    ...tags.flatMap((tag) => tagPages(tag, settings, cut)),
    ...authors.flatMap((front) => authorPages(front, settings, cut)),
    ...years.flatMap((year) => yearPages(year, settings, cut)),
  ];
}

function sectionPages(
  section: SectionFront,
  settings: Settings,
  cut: Cut,
  teasers: Teasers,
): Outline<"section">[] {
  const { articles, ...own } = section;
  const first = articles.slice(0, settings.perPage);
  return cut({ ...sectionListing(section, settings), feeds: "full" }).map((page) => ({
    kind: "section",
    url: page.meta.url,
    model: { ...page, section: own, ...(page.paging.number === 1 && largeOf(first, teasers)) },
  }));
}

/** The large stories of a section's first page. */
function largeOf(first: readonly ArticleFacts[], teasers: Teasers): Pick<SectionModel, "top"> {
  const top = sectionTop(first);
  if (!top) return {};
  const [lead] = teasers([top.lead]);
  const secondsPictured = top.seconds.every(hasOwnPicture);
  return { top: { ...(lead && { lead }), seconds: teasers(top.seconds), secondsPictured } };
}

function tagPages(tag: Tag, settings: Settings, cut: Cut): Outline<"tag">[] {
  const above = [{ title: wordsOf(settings.language).pages.tags, url: indexUrls(settings).tags }];
  return cut({ ...tagListing(tag, settings), above, feeds: listFeedExtent(settings) }).map(
    (page) => ({
      kind: "tag",
      url: page.meta.url,
      model: { ...withIntroduction(tag, page), tag: { title: tag.title } },
      ...(tag.topic && { file: tag.topic.file }),
    }),
  );
}

/** Only on the first page of the list. */
function withIntroduction(
  { topic }: Tag,
  page: ListPage,
): ListPage & Pick<TagModel, "introduction"> {
  if (!topic?.body.html || page.paging.number > 1) return page;
  const { body, language } = topic;
  return { ...withUses(page, body), introduction: { body, language } };
}

function withUses(page: ListPage, { uses }: Body): ListPage {
  return uses ? { ...page, meta: { ...page.meta, uses } } : page;
}

function authorPages(front: AuthorFront, settings: Settings, cut: Cut): Outline<"author">[] {
  const { author } = front;
  const facts = bylineFacts(author);
  const above = [
    { title: wordsOf(settings.language).pages.authors, url: indexUrls(settings).authors },
  ];
  return cut({ ...authorListing(front, settings), above, feeds: listFeedExtent(settings) }).map(
    (page) => ({
      kind: "author",
      url: page.meta.url,
      model: {
        ...(page.paging.number === 1 ? withBiography(front, page) : page),
        author: facts,
        language: author.language,
      },
      file: author.file,
    }),
  );
}

/** The pages of a year, followed by those of its months. */
function withBiography({ author: { biography } }: AuthorFront, page: ListPage) {
  return biography ? { ...withUses(page, biography), biography } : page;
}

function yearPages(year: Year, settings: Settings, cut: Cut): Outline<"archive">[] {
  const { yyyy, articles, months } = year;
  const { language } = settings;
  const words = wordsOf(language).pages;
  const above = [{ title: words.archive, url: indexUrls(settings).archive }];
  const own = { title: formatYear(yyyy, language), url: yearUrl(yyyy, settings) };
  const counts = months.map(({ mm, articles: ofMonth }) => ({ mm, count: ofMonth.length }));
  const ofYear = cut({ ...own, description: words.from(own.title), above, articles });
  const ofMonths = months.flatMap((month) => {
    const title = formatMonth(yyyy, month.mm, language);
    return cut({
      title,
      description: words.from(title),
      url: monthUrl(yyyy, month.mm, settings),
      above: [...above, own],
      articles: month.articles,
    }).map((page) => archivePage({ ...page, yyyy, mm: month.mm, months: counts }));
  });
  return [...ofYear.map((page) => archivePage({ ...page, yyyy, months: counts })), ...ofMonths];
}

function archivePage(model: Outline<"archive">["model"]): Outline<"archive"> {
  return { kind: "archive", url: model.meta.url, model };
}
