import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { authorUrl, sectionUrl } from "./site-urls.ts";
import type { Link, Teaser } from "./types.ts";
import { unpublishedAs } from "./unpublished.ts";

export type Teasers = (articles: readonly ArticleFacts[]) => Teaser[];

/** Creates a function that makes a publication's teasers. Looks up names of sections and authors once. */
export function teaserMaker({ sections, authors, settings, now }: Publication): Teasers {
  const sectionLinks = new Map(
    sections.map(({ id, title }) => [id, { title, url: sectionUrl(id, settings) }]),
  );
  const authorLinks = new Map(
    authors.map(({ author }) => [
      author.id,
      { title: author.name, url: authorUrl(author.id, settings) },
    ]),
  );
  const current = new Map<ArticleFacts, Teaser>();
  const find = (article: ArticleFacts): Teaser => {
    const section = sectionLinks.get(article.section) ?? {
      title: article.section,
      url: settings.home,
    };
    const byline = article.authors.flatMap((id) => authorLinks.get(id) ?? []);
    const before = made.get(article);
    const unpublished = unpublishedAs(article, now);
    const teaser =
      before &&
      before.unpublished?.state === unpublished?.state &&
      isSame([before.section], [section]) &&
      isSame(before.authors, byline)
        ? before
        : teaserOf(article, { section, authors: byline, ...(unpublished && { unpublished }) });
    current.set(article, teaser);
    made.set(article, teaser);
    return teaser;
  };
  return (articles) => articles.map((article) => current.get(article) ?? find(article));
}

/** Teasers of earlier calls: an article is in a dozen lists, and in the next build again. */
const made = new WeakMap<ArticleFacts, Teaser>();

function isSame(before: readonly Link[], now: readonly Link[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ title, url }, index) => title === now[index]?.title && url === now[index]?.url)
  );
}

function teaserOf(
  article: ArticleFacts,
  own: Pick<Teaser, "section" | "authors" | "unpublished">,
): Teaser {
  const { url, title, standfirst, published, type, language, kicker, updated, image, sponsor } =
    article;
  const { conversation } = article;
  return {
    url,
    title,
    standfirst,
    published,
    type,
    language,
    ...own,
    ...(sponsor && { sponsor }),
    ...(kicker && { kicker }),
    ...(updated && { updated }),
    ...(image && { image }),
    ...(conversation && { replies: conversation.count }),
  };
}
