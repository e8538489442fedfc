import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { authorUrl, sectionUrl } from "./site-urls.ts";
import type { Link, Teaser } from "./types.ts";

export type Teasers = (articles: readonly ArticleFacts[]) => Teaser[];

/** Makes the teasers of a publication, with its sections' and authors' names looked up once. */
export function teaserMaker({ sections, authors }: Publication): Teasers {
  const sectionLinks = new Map(
    sections.map(({ id, title }) => [id, { title, url: sectionUrl(id) }]),
  );
  const authorLinks = new Map(
    authors.map(({ author }) => [author.id, { title: author.name, url: authorUrl(author.id) }]),
  );
  const make = (article: ArticleFacts): Teaser => {
    const section = sectionLinks.get(article.section) ?? { title: article.section, url: "/" };
    const byline = article.authors.flatMap((id) => authorLinks.get(id) ?? []);
    return teaserOf(article, section, byline);
  };
  // An article stands in a dozen lists: they share its teaser.
  const made = new Map<ArticleFacts, Teaser>();
  return (articles) =>
    articles.map((article) => {
      const teaser = made.get(article) ?? make(article);
      made.set(article, teaser);
      return teaser;
    });
}

function teaserOf(article: ArticleFacts, section: Link, authors: Link[]): Teaser {
  const { url, title, standfirst, published, type, language, kicker, updated, image } = article;
  return {
    url,
    title,
    standfirst,
    published,
    type,
    language,
    section,
    authors,
    ...(kicker && { kicker }),
    ...(updated && { updated }),
    ...(image && { image }),
  };
}
