import type { Article } from "../content/types.ts";
import { shareLinks } from "./share.ts";
import { sourceIdentity } from "../publication/sources.ts";
import { tagSlug } from "../publication/tags.ts";
import type { Publication } from "../publication/types.ts";
import { promptOf } from "./prompt.ts";
import { authorUrl, sectionUrl, sourceUrl, type Teasers, tagUrl } from "./teaser.ts";
import type { ArticleModel, Page, Site } from "./types.ts";
import { absolute } from "./urls.ts";
import { english as words } from "./words.ts";

const WORDS_A_MINUTE = 230;
/** Fewer headings than this need no list of them. */
const LEAST_CONTENTS = 3;

/** A source gets a page of its own once a second article cites it. */
export const LEAST_CITING = 2;

/** The pages of all articles; each knows its neighbours in its section. */
export function articlePages(
  publication: Publication,
  site: Site,
  teasers: Teasers,
): Page<"article">[] {
  const authors = new Map(publication.authors.map(({ author }) => [author.id, author]));
  const sourcePages = new Map(
    publication.sources
      .filter(({ articles }) => articles.length >= LEAST_CITING)
      .map(({ slug, reference }) => [sourceIdentity(reference), sourceUrl(slug)]),
  );
  return publication.sections.flatMap(({ id, title, articles }) =>
    articles.map((article, index): Page<"article"> => {
      const [newer] = teasers(articles.slice(Math.max(0, index - 1), index));
      const [older] = teasers(articles.slice(index + 1, index + 2));
      const model: ArticleModel = {
        ...ownModel(article, { title, url: sectionUrl(id) }, site),
        authors: article.authors.flatMap((author) => authors.get(author) ?? []),
        citations: article.body.citations.map((cited) => {
          const page = sourcePages.get(sourceIdentity(cited.reference));
          return page ? { ...cited, page } : cited;
        }),
        ...(newer && { newer }),
        ...(older && { older }),
      };
      return { kind: "article", url: article.url, model, file: article.file };
    }),
  );
}

function ownModel(article: Article, section: ArticleModel["section"], site: Site) {
  const { body, title, url } = article;
  const prompt = promptOf(article, site);
  return {
    meta: {
      title,
      description: article.standfirst,
      url,
      language: article.language,
      breadcrumbs: [{ title: words.home, url: "/" }, section, { title, url }],
      feeds: section.url,
      ...(article.canonical && { canonical: article.canonical }),
      ...(article.draft && { noindex: true }),
    },
    article,
    section,
    tags: article.tags.map((tag) => ({ title: tag, url: tagUrl(tagSlug(tag)) })),
    contents: body.headings.length >= LEAST_CONTENTS ? body.headings : [],
    readingMinutes: Math.max(1, Math.round(body.words / WORDS_A_MINUTE)),
    share: shareLinks({ title, url: absolute(url, site) }),
    ...(prompt && { prompt }),
  };
}

export function authorLink({ id, name }: { id: string; name: string }) {
  return { title: name, url: authorUrl(id) };
}
