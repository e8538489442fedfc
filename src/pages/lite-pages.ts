import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { siteListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import type { LiteItem } from "./reader-models.ts";
import { liteUrl, sectionUrl } from "./site-urls.ts";

/** Headlines of the newest, and of each section: as many as five kilobytes hold. */
const LATEST = 8;
const IN_SECTION = 6;

/** The text-only edition: a front of headlines, and each article once more, made of what its full page is made of. */
export function litePages(edition: Publication, pages: readonly Outline[]): Outline[] {
  const { settings } = edition;
  if (!settings.lite) return [];
  const articles = pages.flatMap((page): Outline[] => {
    if (page.kind !== "article") return [];
    const { model: whole, file, line } = page as Outline<"article">;
    // It leads to no other article: none of theirs makes it be rendered again.
    const { newer: _newer, older: _older, ...others } = whole;
    const model = { ...others, related: [] };
    const url = liteUrl(page.url, settings);
    return [{ kind: "lite-article", url, model, ...(file && { file }), ...(line && { line }) }];
  });
  return [liteFront(edition), ...articles];
}

function liteFront({ settings, articles, sections }: Publication): Outline<"lite-front"> {
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
      latest: articles.slice(0, LATEST).map(itemOf),
      sections: sections
        .filter(({ articles: own }) => own.length > 0)
        .map(({ id, title, articles: own }) => ({
          section: { title, url: sectionUrl(id, settings) },
          items: own.slice(0, IN_SECTION).map(itemOf),
        })),
    },
  };
}

function itemOf({ url, title, language, type }: ArticleFacts): LiteItem {
  return { url, title, language, type };
}
