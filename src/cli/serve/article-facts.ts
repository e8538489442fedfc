import type { ReadArticle } from "../../content/articles/memory.ts";
import type { LastBuild } from "../../engine/strategies/change.ts";
import { openGraph } from "../../formats/open-graph.ts";
import { fillerOf } from "../../pages/fill-in.ts";
import type { Outline } from "../../pages/outline.ts";
import type { ArticleModel } from "../../pages/reader-models.ts";
import { type Site, siteOfEdition } from "../../pages/types.ts";
import { absolute } from "../../pages/urls.ts";
import type { ArticleView } from "../../serve/corner/article-view.ts";

/** The article's page at a URL, if the last build has one. */
export function articleAt(url: string, last: LastBuild | undefined): Outline | undefined {
  const outlines = last?.preparation.prepared?.outlines ?? [];
  return outlines.find((each) => each.kind === "article" && each.url === url);
}

/** What the panel shows of the article at a URL, and the file that it is from. Reads the whole article. */
export function articleFactsAt(
  url: string,
  last: LastBuild | undefined,
  read: ReadArticle,
): { file: string; facts: Omit<ArticleView, "warnings"> } | undefined {
  const outline = articleAt(url, last);
  const site = last?.preparation.prepared?.site;
  if (!outline || !site) return undefined;
  const { kind, model, edition, file = "" } = fillerOf(site, read)(outline);
  if (kind !== "article" || !("readingMinutes" in model)) return undefined;
  return { file, facts: articleFacts(model, siteOfEdition(site, edition)) };
}

function articleFacts(model: ArticleModel, site: Site): Omit<ArticleView, "warnings"> {
  const { article, readingMinutes, citations, meta } = model;
  const tags = new Map(
    openGraph(model, site).map((tag) => ["property" in tag ? tag.property : tag.name, tag.content]),
  );
  const url = URL.parse(absolute(meta.url, site));
  const image = URL.parse(tags.get("og:image") ?? "")?.pathname;
  const description = tags.get("og:description") ?? "";
  return {
    title: article.title,
    language: article.language,
    words: article.body.words,
    minutes: readingMinutes,
    sources: {
      count: citations.length,
      uncited: citations.filter(({ calls }) => calls.length === 0).length,
      dead: citations.filter(({ reference }) => reference.status === "dead").length,
    },
    card: {
      ...(image !== undefined && { image: { url: image, alt: tags.get("og:image:alt") ?? "" } }),
      title: tags.get("og:title") ?? article.title,
      description,
      host: url?.host ?? "",
    },
    search: {
      title: article.title,
      description: meta.description,
      address: url
        ? `${url.host} › ${decodeURI(url.pathname).split("/").filter(Boolean).join(" › ")}`
        : "",
    },
    feed: {
      publication: site.settings.title,
      title: article.title,
      summary: article.standfirst,
      day: article.published.iso.slice(0, 10),
    },
  };
}
