import { shownSource } from "../citations/shown-source.ts";
import type { ReadArticle } from "../content/articles/memory.ts";
import { articleModel } from "./article-model.ts";
import type { DataModel, FeedItem, FeedModel } from "./machine-models.ts";
import type { EntryOutline, FeedOutline, Outline } from "./outline.ts";
import type { Page } from "./page.ts";
import { type Site, siteOfEdition } from "./types.ts";

/** Turns an outline into a page by reading the articles it shows. */
export type FillIn = (outline: Outline) => Page;

export function fillerOf(site: Site, read: ReadArticle): FillIn {
  const entryOf = entryMaker(read);
  return (outline) => {
    const { kind, url, file, edition } = outline;
    const own = { url, ...(file !== undefined && { file }), ...(edition && { edition }) };
    if (isOf(outline, "article") || isOf(outline, "lite-article"))
      return {
        kind,
        ...own,
        model: articleModel(outline.model, siteOfEdition(site, edition), read),
      };
    if (isOf(outline, "markdown")) {
      const { model } = outline;
      return { kind, ...own, model: { ...model, article: read(model.article) } };
    }
    if (isOf(outline, "data")) return { kind, ...own, model: dataModel(outline, read) };
    if (isOf(outline, "feed")) return { kind, ...own, model: feedModel(outline.model, entryOf) };
    // For every other kind, the outline's model is the page's.
    return outline as Page;
  };
}

function dataModel({ url, model }: Outline<"data">, read: ReadArticle): DataModel {
  if ("text" in model) return model;
  const file = read(model.article).body.dataFiles?.find((each) => each.url === url);
  return { text: file?.text ?? "" };
}

function isOf<Kind extends "article" | "lite-article" | "markdown" | "data" | "feed">(
  outline: Outline,
  kind: Kind,
): outline is Outline<Kind> {
  return outline.kind === kind;
}

function feedModel(
  { entries, ...feed }: FeedOutline,
  entryOf: (outline: EntryOutline) => FeedItem,
): FeedModel {
  return { ...feed, entries: entries.map(entryOf) };
}

/** Each entry holds a whole article, so the cache is emptied at this size. */
const MAX_CACHED = 1_000;

/** Caches entries, since an article is in several feeds. */
function entryMaker(read: ReadArticle): (outline: EntryOutline) => FeedItem {
  const made = new Map<EntryOutline, FeedItem>();
  return (outline) => {
    const known = made.get(outline);
    if (known) return known;
    const named = outline.article;
    if (!("stamp" in named)) return { ...outline, article: named, citations: [] };
    const article = read(named);
    const { body, language } = article;
    const citations = body.citations.map((cited) => {
      return { ...cited, reference: shownSource(cited.reference, language) };
    });
    const entry = { ...outline, article, citations };
    if (made.size >= MAX_CACHED) made.clear();
    made.set(outline, entry);
    return entry;
  };
}
