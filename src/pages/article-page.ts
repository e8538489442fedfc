import { isPublic } from "../content/articles/visibility.ts";
import type { ArticleFacts } from "../content/types.ts";
import { type Moment, yearsSince } from "../dates/moments.ts";
import { sourceIdentity } from "../publication/sources.ts";
import type { Publication } from "../publication/types.ts";
import { bylineFacts } from "./author-facts.ts";
import { type Cards, NO_CARDS } from "./cards.ts";
import { closesAt } from "./closing.ts";
import type { ArticleOutline, Outline } from "./outline.ts";
import { relatedStories } from "./related-stories.ts";
import { sectionUrl } from "./site-urls.ts";
import { sharedPage } from "./source-pages.ts";
import { tagLinker } from "./tag-links.ts";
import { translationsFor } from "./translations.ts";
import type { Neighbour, Site } from "./types.ts";
import { unpublishedAs } from "./unpublished.ts";
import { ALL_URLS, absolute, type UrlFilter } from "./urls.ts";

/**
 * Lays out the pages of articles, limited to the URLs that `includes` accepts. Each knows its neighbours in its section
 * and its related articles.
 */
export function articlePages(
  publication: Publication,
  site: Site,
  cards: Cards["articles"] = NO_CARDS.articles,
  includes: UrlFilter = ALL_URLS,
): Outline<"article">[] {
  const authors = new Map(
    publication.authors.map(({ author }) => [author.id, bylineFacts(author)]),
  );
  const pages = new Map(
    publication.sources.map((source) => [
      sourceIdentity(source.reference),
      sharedPage(source, publication.settings) ?? null,
    ]),
  );
  const linked = tagLinker(publication);
  const related = relatedStories(publication.articles, publication.now);
  return publication.sections.flatMap(({ id, title, articles }) => {
    const section = { title, url: sectionUrl(id, publication.settings) };
    return articles.flatMap((article, index): Outline<"article">[] => {
      if (!includes(article.url)) return [];
      const [newer, older] = [articles[index - 1], articles[index + 1]].map((each) =>
        neighbourOf(each, publication.now),
      );
      // Translations are linked at the top of the page, so they don't count as related.
      const translated = publication.translations.get(article.path)?.articles ?? [];
      const modified = article.updated ?? article.published;
      const yearsOld = yearsSince(modified, publication.now);
      const card = cards.get(article.path);
      const unpublished = unpublishedAs(article, publication.now);
      const model: ArticleOutline = {
        article: { path: article.path, stamp: article.stamp },
        section,
        authors: article.authors.flatMap((author) => authors.get(author) ?? []),
        tags: linked(article.tags),
        sourcePages: article.body.sources.map((own) => pages.get(sourceIdentity(own)) ?? null),
        modified,
        ...(yearsOld > 0 && { yearsOld }),
        ...(closesAt(article, publication.settings.comments) <= publication.now.millis && {
          isOver: true,
        }),
        related: related(article, translated),
        ...(unpublished && { unpublished }),
        ...(newer && { newer }),
        ...(older && { older }),
        ...(card && { card: card.url, ...(card.section && { cardOfSection: card.section }) }),
        ...translationsFor(article, publication, (each) => {
          return !listingFlags(each, publication, site).unlisted;
        }),
        ...listingFlags(article, publication, site),
      };
      const { file, url, lines } = article;
      return [{ kind: "article", url, model, file, line: lines.url }];
    });
  });
}

function neighbourOf(article: ArticleFacts | undefined, now: Moment): Neighbour | undefined {
  if (!article) return undefined;
  const { url, title, language } = article;
  const unpublished = unpublishedAs(article, now);
  return { url, title, language, ...(unpublished && { unpublished }) };
}

function listingFlags(
  article: ArticleFacts,
  { now }: Publication,
  site: Site,
): Pick<ArticleOutline, "noindex" | "unlisted"> {
  if (!isPublic(article, { now, drafts: false })) return { noindex: true, unlisted: true };
  const { canonical, url } = article;
  return canonical && canonical !== absolute(url, site) ? { unlisted: true } : {};
}
