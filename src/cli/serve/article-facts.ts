import { openGraph } from "../../formats/open-graph.ts";
import type { ArticleModel } from "../../pages/reader-models.ts";
import type { Site } from "../../pages/types.ts";
import { absolute } from "../../pages/urls.ts";
import type { ArticleView } from "../../serve/corner/article-view.ts";

/** An article's page as the corner's panel shows it. */
export function articleFacts(model: ArticleModel, site: Site): Omit<ArticleView, "warnings"> {
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
