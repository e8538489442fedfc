import type { Article, Image } from "../content/types.ts";
import type { Moment } from "../dates/moments.ts";
import { type Html, html, trusted } from "../html.ts";
import { absoluteFragments, resolveLocal } from "../markdown/local-links.ts";
import { withoutControls } from "../markdown/plain-body.ts";
import { once } from "../memo.ts";
import { entryId } from "../pages/entry-ids.ts";
import type { FeedItem } from "../pages/machine-models.ts";
import { authorUrl } from "../pages/site-urls.ts";
import type { Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import { isDrawing } from "../pictures/shareable.ts";
import { plainFile } from "../pictures/variants.ts";
import { type FeedAudio, feedAudio } from "./feed-audio.ts";
import { feedSources, type SourceParts } from "./feed-sources.ts";
import { webUrl } from "./web-url.ts";

/** An article as an entry of all three feed formats. All URLs are absolute. */
export interface FeedEntry {
  /** The id by which feed readers recognize the entry: it never changes, even if the article moves. */
  id: string;
  /** The article's current URL. */
  url: string;
  title: string;
  /** Plain text. */
  standfirst: string;
  /** The full text, beginning with the standfirst and ending with the sources. */
  html: () => string;
  /** BCP 47. */
  language: string;
  published: Moment;
  /** The last change; the time of publication if there was none. */
  updated: Moment;
  authors: { name: string; url: string }[];
  /** The section, the type of article unless it is news, and the tags. */
  categories: string[];
  /** For lists of entries; absent for drawings, which feed readers do not show there. */
  image?: { url: string; width?: number; height?: number };
  audio?: FeedAudio;
}

type Entry = FeedItem;

/** Cached: an article is in the feeds of the site, its section, tags and authors, in three formats each. */
const made = new WeakMap<Site, WeakMap<Entry, FeedEntry>>();

/** The feed entry of an article. Cached per site, so `sources` must stay the same. */
export function feedEntry(entry: Entry, site: Site, sources: SourceParts): FeedEntry {
  const ofSite = made.get(site) ?? new WeakMap<Entry, FeedEntry>();
  made.set(site, ofSite);
  const own = ofSite.get(entry) ?? makeEntry(entry, site, sources);
  ofSite.set(entry, own);
  return own;
}

function makeEntry(entry: Entry, site: Site, sources: SourceParts): FeedEntry {
  const { article, section } = entry;
  const image = article.image && feedImage(article.image, site);
  const work = sources.work(article);
  return {
    id: entryId(article, site),
    url: absolute(article.url, site),
    // In a feed reader's list of titles, nothing else would distinguish it from news.
    title:
      work && article.type === "sponsored"
        ? sources.titled(work.name, article.title)
        : article.title,
    standfirst: article.standfirst,
    html: once(() => ("body" in article ? fullText(article, entry, site, sources) : "")),
    language: article.language,
    published: article.published,
    updated: article.updated ?? article.published,
    authors: entry.authors.map(({ id, name }) => ({
      name,
      url: absolute(authorUrl(id, site.settings), site),
    })),
    categories: [...new Set([section.title, ...(work ? [work.name] : []), ...entry.tags])],
    ...(image && { image }),
    ...(article.audio && { audio: feedAudio(article.audio, site) }),
  };
}

/** The time of the latest change; undefined for a feed without entries. */
export function lastChange(entries: readonly Pick<FeedEntry, "updated">[]): Moment | undefined {
  const moments = entries.map(({ updated }) => updated);
  return moments.toSorted((a, b) => b.millis - a.millis)[0];
}

function feedImage(image: Image, site: Site): FeedEntry["image"] {
  if (isDrawing(image.src)) return undefined;
  const { url: own, width, height } = plainFile({ ...image, url: image.src });
  const url = webUrl(absolute(own, site));
  return url ? { url, ...(width && { width }), ...(height && { height }) } : undefined;
}

/** `dir="auto"` since feed readers do not know the article's language, and thus its direction. */
function fullText(
  article: Article,
  { citations }: Entry,
  site: Site,
  sources: SourceParts,
): string {
  const parts = [
    sources.work(article)?.line ?? html``,
    html`<p><strong>${article.standfirst}</strong></p>`,
    article.image ? figure(article.image, site) : html``,
    article.player ? bodyText(article.player, article.url, site) : html``,
    bodyText(article.body.html, article.url, site),
    feedSources(citations, article.language, sources),
  ];
  return String(html`<div lang="${article.language}" dir="auto">${parts}</div>`);
}

/** Feed readers can't choose among an image's variants, so they get the one that every program can show. */
const PICTURE = /<picture>(?:<source [^>]*>)*(<img [^>]*>)<\/picture>/g;

function bodyText(rendered: string, page: string, site: Site): Html {
  const text = withoutControls(rendered).replace(PICTURE, "$1");
  const linked = resolveLocal(text, (url) => absolute(url, site));
  return trusted(
    absoluteFragments(linked, absolute(page, site)),
    "rendered by src/markdown, which escapes all text and all attributes",
  );
}

/** An image on a different site appears in metadata, but is never shown. */
function figure(image: Image, site: Site): Html {
  const { src, alt, caption, credit } = image;
  if (!src.startsWith("/")) return html``;
  const { url, width, height } = plainFile({ ...image, url: src });
  const size = width && html` width="${width}" height="${height}"`;
  const words = [caption, credit].filter(Boolean).join(" ");
  const below = words && html`<figcaption>${words}</figcaption>`;
  return html`<figure><img src="${absolute(url, site)}" alt="${alt}"${size}>${below}</figure>`;
}
