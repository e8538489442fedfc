import type { Article, AuthorFacts } from "../content/types.ts";
import { authorUrl } from "../pages/site-urls.ts";
import type { Conversation, Link, Meta, Prompt, Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { isDrawing, isShareable } from "../pictures/shareable.ts";
import { plainFile } from "../pictures/variants.ts";
import { cardOf } from "./card.ts";
import type { MetaTag } from "./meta-tags.ts";
import { webUrl } from "./web-url.ts";

/** The model of any page; an article's has more facts. */
export interface OpenGraphSubject {
  meta: Meta;
  article?: Article;
  section?: Pick<Link, "title">;
  authors?: AuthorFacts[];
  /** The author whose page this is. */
  author?: AuthorFacts;
  /** An article's tags. */
  tags?: readonly Pick<Link, "title">[];
  /** An article's question, and the replies to it. */
  prompt?: Prompt;
  conversation?: Conversation;
}

/** A page's metadata for previews of shared links: https://ogp.me/ */
export function openGraph(subject: OpenGraphSubject, site: Site): MetaTag[] {
  const { meta, article } = subject;
  const image = imageFacts(subject, site);
  const facts: [string, string | undefined][] = [
    ["og:title", meta.title || site.settings.title],
    ["og:type", article ? "article" : "website"],
    // Networks would show the live page for a shared preview.
    ["og:url", site.review ? undefined : (meta.canonical ?? absolute(meta.url, site))],
    ["og:description", meta.description],
    ["og:site_name", site.settings.title],
    ["og:locale", openGraphLocale(meta.language)],
    ...otherLocales(meta),
    ...image,
    ...(article ? articleFacts(article, subject, site) : []),
  ];
  return [
    ...facts.flatMap(([property, content]) => (content ? { property, content } : [])),
    { name: "twitter:card", content: image.length > 0 ? "summary_large_image" : "summary" },
    ...fediverseCreators(article ? subject.authors : []),
  ];
}

function articleFacts(
  article: Article,
  { section, authors = [], tags = [] }: OpenGraphSubject,
  site: Site,
): [string, string | undefined][] {
  return [
    ["article:published_time", article.published.iso],
    ["article:modified_time", article.updated?.iso],
    ["article:section", section?.title],
    ...tags.map(({ title }): [string, string] => ["article:tag", title]),
    ...authors.map(({ id }): [string, string] => [
      "article:author",
      absolute(authorUrl(id, site.settings), site),
    ]),
  ];
}

/** The image for previews: the article's own if networks can show it, else a card, else whatever the article has. */
function imageFacts(
  { meta, article, author }: OpenGraphSubject,
  site: Site,
): [string, string | undefined][] {
  const own = article?.image ?? author?.photo;
  const suits = own !== undefined && !meta.card && isShareable(own);
  const image =
    (suits ? own : cardOf(meta, site)) ?? (own && !isDrawing(own.src) ? own : undefined);
  const file = image && plainFile({ ...image, url: image.src });
  const url = file && webUrl(absolute(file.url, site));
  if (!url) return [];
  return [
    ["og:image", url],
    ["og:image:width", file.width?.toString()],
    ["og:image:height", file.height?.toString()],
    ["og:image:alt", image.alt],
  ];
}

/** Mastodon shows who wrote a shared article: https://docs.joinmastodon.org/entities/PreviewCard/ */
function fediverseCreators(authors: AuthorFacts[] = []): MetaTag[] {
  return authors.flatMap(({ fediverse }) =>
    fediverse ? { name: "fediverse:creator", content: fediverse } : [],
  );
}

const locales = new Map<string, string | undefined>();

function otherLocales({ alternates = [], language }: Meta): [string, string | undefined][] {
  const others = alternates.filter((alternate) => alternate.language !== language);
  return others.map((other) => ["og:locale:alternate", openGraphLocale(other.language)]);
}

/** `language_TERRITORY`, with the likeliest territory if the tag has none; undefined for an invalid tag. */
function openGraphLocale(tag: string): string | undefined {
  if (!locales.has(tag)) locales.set(tag, likeliestLocale(tag));
  return locales.get(tag);
}

function likeliestLocale(tag: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region && `${language}_${region}`;
  } catch {
    return undefined;
  }
}
