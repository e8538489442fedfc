import type { ArticleFacts, Settings } from "../content/types.ts";
import type { AuthorFront, SectionFront, Tag } from "../publication/types.ts";
import { isolated } from "../text/bidi.ts";
import { wordsOf } from "../words/words-of.ts";
import { authorUrl, sectionUrl, tagUrl } from "./site-urls.ts";

/** A list of articles, with the title and description that its page and its feeds share. */
export interface Listing {
  title: string;
  description: string;
  url: string;
  articles: readonly ArticleFacts[];
}

export function siteListing(settings: Settings, articles: readonly ArticleFacts[]): Listing {
  const { title, description, tagline, home } = settings;
  return { title, description: description ?? tagline ?? title, url: home, articles };
}

export function sectionListing(section: SectionFront, settings: Settings): Listing {
  const { id, title, articles } = section;
  const description =
    section.description ??
    wordsOf(settings.language).pages.articlesIn(
      isolated(title, settings.language),
      isolated(settings.title, settings.language),
    );
  return { title, description, url: sectionUrl(id, settings), articles };
}

export function tagListing({ title, slug, articles, topic }: Tag, settings: Settings): Listing {
  const { language } = settings;
  return {
    title,
    description:
      topic?.description ?? wordsOf(language).pages.taggedWith(isolated(title, language)),
    url: tagUrl(slug, settings),
    articles,
  };
}

export function authorListing(
  { author: { id, name }, articles }: AuthorFront,
  settings: Settings,
): Listing {
  const { language } = settings;
  return {
    title: name,
    description: wordsOf(language).pages.by(isolated(name, language)),
    url: authorUrl(id, settings),
    articles,
  };
}
