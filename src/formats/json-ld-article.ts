import type {
  Article as ArticleData,
  AudioObject,
  ImageObject,
  Organization,
  Person,
  WithContext,
} from "schema-dts";
import type { Article, AuthorFacts, Image, Recording, Sponsor } from "../content/types.ts";
import type { Page } from "../pages/page.ts";
import type { ArticleModel } from "../pages/reader-models.ts";
import { authorUrl } from "../pages/site-urls.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { plainFile } from "../pictures/variants.ts";
import type { ArticleType } from "../vocabularies.ts";
import { cardOf } from "./card.ts";
import { compact } from "./compact.ts";
import { policyUrl, publisher } from "./json-ld.ts";
import { citationJsonLd } from "./json-ld-citation.ts";
import { commentJsonLd } from "./json-ld-comment.ts";
import { webUrl } from "./web-url.ts";

type NewsType =
  | "NewsArticle"
  | "AnalysisNewsArticle"
  | "OpinionNewsArticle"
  | "BackgroundNewsArticle"
  | "ReviewNewsArticle"
  | "AdvertiserContentArticle";

/** schema.org types by article type; the default is `NewsArticle`. */
const TYPES: Partial<Record<ArticleType, NewsType>> = {
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
  sponsored: "AdvertiserContentArticle",
};

export type ArticleJsonLd = WithContext<Exclude<ArticleData, string>>;

/** https://schema.org/NewsArticle, as https://developers.google.com/search/docs/appearance/structured-data/article */
export function articleJsonLd({ model }: Page<"article">, site: Site): ArticleJsonLd {
  const { article, meta } = model;
  const url = absolute(article.url, site);
  const shared = compact({
    "@context": "https://schema.org",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: meta.canonical ?? url,
    headline: article.title,
    description: article.standfirst,
    inLanguage: article.language,
    datePublished: article.published.iso,
    dateModified: (article.updated ?? article.published).iso,
    author: model.authors.map((author) => authorJsonLd(author, site)),
    publisher: publisher(site),
    publishingPrinciples: policyUrl("ethics", site),
    articleSection: model.section.title,
    keywords: model.tags.map(({ title }) => title),
    image: imagesJsonLd(model, site),
    audio: article.audio && audioJsonLd(article.audio, article.title, site),
    isAccessibleForFree: true,
    ...translationFacts(model, site),
    wordCount: article.body.words,
    ...commentJsonLd(model.conversation, url),
    citation: model.citations.map(({ reference }) => citationJsonLd(reference)),
  });
  return withType(article, shared);
}

/** https://schema.org/translationOfWork, or https://schema.org/workTranslation for the original. */
function translationFacts({ article, translations = [] }: ArticleModel, site: Site) {
  const works = translations.map(({ url, title, language, original }) => ({
    original,
    work: {
      "@type": "CreativeWork",
      "@id": `${absolute(url, site)}#article`,
      url: absolute(url, site),
      name: title,
      inLanguage: language,
    } as const,
  }));
  const original = works.find((each) => each.original);
  if (original) return { translationOfWork: original.work };
  // Don't mention an unpublished original, or relate translations to each other.
  if (article.translationOf) return {};
  return { workTranslation: works.map(({ work }) => work) };
}

/** Only news types have a dateline; advertisements do not. */
function withType<Shared extends object>({ type, dateline, sponsor }: Article, shared: Shared) {
  const named = TYPES[type] ?? "NewsArticle";
  if (named === "AdvertiserContentArticle") {
    return { "@type": named, ...shared, ...(sponsor && { sponsor: sponsorJsonLd(sponsor) }) };
  }
  return { "@type": named, ...shared, ...(dateline && { dateline }) };
}

function sponsorJsonLd({ name, url }: Sponsor): Organization {
  return compact({ "@type": "Organization", name, url } as const);
}

/**
 * A person, or a desk as an organization. `name` must contain nothing else, as Google requires
 * (https://developers.google.com/search/docs/appearance/structured-data/article); the role has its own property.
 */
function authorJsonLd(author: AuthorFacts, site: Site): Person | Organization {
  const { id, kind, name, role, links, photo, expertise } = author;
  const facts = {
    name,
    url: absolute(authorUrl(id, site.settings), site),
    image: photo && imageJsonLd(photo, site),
    sameAs: links.flatMap((link) => webUrl(link.url) ?? []),
    knowsAbout: expertise,
  };
  if (kind === "person") return compact({ "@type": "Person", ...facts, jobTitle: role } as const);
  return compact({ "@type": "Organization", ...facts, description: role } as const);
}

/** The article's image. Its card is added if the page has one, and replaces a missing image. */
function imagesJsonLd(
  { article, meta }: ArticleModel,
  site: Site,
): ImageObject | ImageObject[] | undefined {
  const own = article.image && imageJsonLd(article.image, site);
  const card = own && !meta.card ? undefined : cardOf(meta, site);
  const images = [own, card && imageJsonLd(card, site)].filter((each) => each !== undefined);
  return images.length > 1 ? images : images[0];
}

/** https://schema.org/AudioObject */
function audioJsonLd(audio: Recording, headline: string, site: Site): AudioObject {
  const { url, type, bytes, seconds, title } = audio;
  return compact({
    "@type": "AudioObject",
    name: title ?? headline,
    contentUrl: absolute(url, site),
    encodingFormat: type,
    contentSize: String(bytes),
    duration: seconds === undefined ? undefined : `PT${Math.round(seconds)}S`,
  } as const);
}

function imageJsonLd(image: Image, site: Site): ImageObject | undefined {
  const { url: own, width, height } = plainFile({ ...image, url: image.src });
  const url = webUrl(absolute(own, site));
  if (!url) return undefined;
  const { caption, credit } = image;
  const size = { ...(width && { width: `${width}` }), ...(height && { height: `${height}` }) };
  return compact({ "@type": "ImageObject", url, ...size, caption, creditText: credit });
}
