import type { Article } from "../content/types.ts";
import { isPublic } from "../content/visibility.ts";
import { sourceIdentity } from "../publication/sources.ts";
import { tagSlug } from "../publication/tags.ts";
import type { Publication } from "../publication/types.ts";
import { contentsOf } from "./contents.ts";
import type { Page } from "./page.ts";
import { promptOf } from "./prompt.ts";
import type { ArticleModel } from "./reader-models.ts";
import { shareLinks } from "./share.ts";
import { sectionUrl, tagUrl } from "./site-urls.ts";
import { ownPage } from "./source-pages.ts";
import type { Teasers } from "./teaser.ts";
import type { Link, Site } from "./types.ts";
import { absolute } from "./urls.ts";
import { english as words } from "./words.ts";

const WORDS_A_MINUTE = 230;

/** The pages of all articles; each knows its neighbours in its section. */
export function articlePages(
  publication: Publication,
  site: Site,
  teasers: Teasers,
): Page<"article">[] {
  const authors = new Map(publication.authors.map(({ author }) => [author.id, author]));
  const sourcePages = new Map(
    publication.sources.map((source) => [sourceIdentity(source.reference), ownPage(source)]),
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
      return {
        kind: "article",
        url: article.url,
        model,
        file: article.file,
        line: article.lines.url,
      };
    }),
  );
}

function ownModel(article: Article, section: ArticleModel["section"], site: Site) {
  const { body, title, url, canonical } = article;
  const own = absolute(url, site);
  const prompt = promptOf(article, site);
  return {
    meta: {
      title,
      description: article.standfirst,
      url,
      language: article.language,
      breadcrumbs: [{ title: words.home, url: "/" }, section, { title, url }],
      feeds: section.url,
      ...(canonical && canonical !== own && { canonical }),
      // Only ever built for an editor's own eyes, with --drafts.
      ...(!isPublic(article, { now: site.now, drafts: false }) && { noindex: true }),
    },
    article,
    section,
    tags: tagLinks(article.tags),
    contents: contentsOf(body),
    readingMinutes: Math.max(1, Math.round(body.words / WORDS_A_MINUTE)),
    share: shareLinks({ title, url: own }),
    ...(prompt && { prompt }),
  };
}

/** Two spellings of one tag are one link. */
function tagLinks(tags: readonly string[]): Link[] {
  const links = new Map<string, Link>();
  for (const title of tags) {
    const slug = tagSlug(title);
    if (!links.has(slug)) links.set(slug, { title, url: tagUrl(slug) });
  }
  return [...links.values()];
}
