import type { ArticleFacts } from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";
import type { Publication } from "../publication/types.ts";
import { siteListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import type { LiteItem } from "./reader-models.ts";
import { liteUrl, sectionUrl } from "./site-urls.ts";
import { unpublishedAs } from "./unpublished.ts";

/** Numbers of headlines, chosen to fit into five kilobytes. */
const LATEST = 8;
const IN_SECTION = 6;

/** The text-only edition: a front page of headlines, and a version of each article made from the same outline. */
export function litePages(edition: Publication, pages: readonly Outline[]): Outline[] {
  const { settings } = edition;
  if (!settings.lite) return [];
  const articles = pages.flatMap((page): Outline[] => {
    if (page.kind !== "article") return [];
    const { model: whole, file, line } = page as Outline<"article">;
    // Without links to other articles, changes to those don't render it again.
    const { newer: _newer, older: _older, ...others } = whole;
    const model = { ...others, related: [] };
    const url = liteUrl(page.url, settings);
    return [{ kind: "lite-article", url, model, ...(file && { file }), ...(line && { line }) }];
  });
  return [liteFront(edition), ...articles];
}

function liteFront({ settings, articles, sections, now }: Publication): Outline<"lite-front"> {
  const { home, language } = settings;
  return {
    kind: "lite-front",
    url: liteUrl(home, settings),
    model: {
      meta: {
        title: "",
        description: siteListing(settings, articles).description,
        url: home,
        language,
        breadcrumbs: [],
      },
      latest: articles.slice(0, LATEST).map((each) => itemOf(each, now)),
      sections: sections
        .filter(({ articles: own }) => own.length > 0)
        .map(({ id, title, articles: own }) => ({
          section: { title, url: sectionUrl(id, settings) },
          items: own.slice(0, IN_SECTION).map((each) => itemOf(each, now)),
        })),
    },
  };
}

function itemOf(article: ArticleFacts, now: Moment): LiteItem {
  const { url, title, language, type } = article;
  const unpublished = unpublishedAs(article, now);
  return { url, title, language, type, ...(unpublished && { unpublished }) };
}
