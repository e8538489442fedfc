import { join } from "node:path";
import { articleReader } from "../../content/articles/article-file.ts";
import type { Content } from "../../content/articles/load.ts";
import { type Known, nameKnown } from "../../content/articles/memory.ts";
import type { ContentFiles, FileFacts } from "../../content/files/scan.ts";
import type { ArticleFacts } from "../../content/types.ts";
import { momentFromMillis } from "../../dates.ts";
import { cardsOf } from "../../pages/cards.ts";
import { layOutOne } from "../../pages/lay-out.ts";
import { imagesOf } from "../../pages/links.ts";
import type { Outline } from "../../pages/outline.ts";
import { sameData } from "../../pages/same-data.ts";
import type { Site } from "../../pages/types.ts";
import { type IsAsked, outputPath } from "../../pages/urls.ts";
import { assemble } from "../../publication/assemble.ts";
import type { Asset } from "../plan/asset.ts";
import { cardTools } from "../products/cards.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Store } from "../store/store.ts";
import { type Arrangement, restamped } from "./retold.ts";

/** Pages before the site that they stand in is known: each is laid out when it is asked for, by its path in the output. */
export interface Proof {
  site: Site;
  /** Undefined for what is no page of readers. */
  outlineAt: (path: string) => Outline | undefined;
}

/** More files are no edit that somebody waits to see. */
const MOST_CHANGED = 5;

/**
 * Where only articles have changed since the last build, a page can be shown before the whole site is laid out, checked
 * and compared, which takes ten times as long. What is wrong with the site as a whole the build tells, whose pages are
 * those that count. Undefined where more has changed, and where one of the articles has errors.
 */
export function proofOf(
  before: Arrangement,
  files: ContentFiles,
  request: BuildRequest,
  store: Store,
): Proof | undefined {
  const { content, preparation } = before;
  const { prepared } = preparation;
  const changed = changedArticles(before.files, files);
  const fresh = changed && readAll(changed, content, store);
  if (!prepared || !fresh || !areServed([...fresh.values()], prepared.assets)) return undefined;
  const { site, outlines } = prepared;
  const paths = new Set(files.articles.map(({ path }) => path));
  const kept = content.articles.filter(({ path }) => paths.has(path) && !fresh.has(path));
  const isRetold = content.articles.every((old) => {
    const own = fresh.get(old.path);
    return own ? sameData({ ...own, stamp: old.stamp }, old) : paths.has(old.path);
  });
  const sameArticles = kept.length + fresh.size === content.articles.length;
  if (isRetold && sameArticles && request.now < prepared.until) {
    const outlineAt = (path: string) => {
      if (!path.endsWith(".html")) return undefined;
      const found = outlines.filter(({ url }) => outputPath(url) === path);
      const stamps = fresh.values().map((own) => ({ path: own.path, stamp: own.stamp }));
      return stamps.reduce(restamped, found)[0];
    };
    return { site, outlineAt };
  }
  const outlineAt = layerOut({ ...content, articles: [...kept, ...fresh.values()] }, site, request);
  return { site, outlineAt };
}

/** Whether all pictures that the articles show are in the output: a proof shows no others. */
function areServed(articles: readonly ArticleFacts[], assets: readonly Asset[]): boolean {
  const served = new Set(assets.flatMap(({ url, variant }) => [url, variant?.whole.url]));
  return articles.flatMap(imagesOf).every((url) => served.has(url));
}

/** The files of articles that are new or other ones. Undefined where they are many, or where others have changed too. */
function changedArticles(before: ContentFiles, now: ContentFiles): FileFacts[] | undefined {
  const { texts, images, diagnostics } = before;
  if (texts !== now.texts || images !== now.images || diagnostics !== now.diagnostics)
    return undefined;
  const known = new Set(before.articles);
  const changed = now.articles.filter((file) => !known.has(file));
  return changed.length > MOST_CHANGED ? undefined : changed;
}

/** Undefined where one has errors. What was read is remembered, for a page to be filled with it. */
function readAll(
  files: readonly FileFacts[],
  { setting, targets }: Content,
  store: Store,
): Map<string, ArticleFacts> | undefined {
  const read = articleReader(setting);
  const articles = new Map<string, ArticleFacts>();
  const { shown } = setting.root;
  try {
    for (const file of files) {
      const parsed = read(file, targets);
      if (parsed.known === undefined) return undefined;
      const fileOf = (path: string) => join(shown, path);
      const known: Known = nameKnown(JSON.parse(parsed.known), file.path, fileOf);
      store.memory.remember(parsed, known);
      articles.set(file.path, known.facts);
    }
    return articles;
  } finally {
    store.commit();
  }
}

/** The publication is assembled when the first page is asked for. */
function layerOut(content: Content, site: Site, request: BuildRequest): Proof["outlineAt"] {
  const { settings } = content;
  if (!settings) return () => undefined;
  const now = momentFromMillis(request.now, settings.timeZone);
  const publication = once(() => assemble(content, settings, { now, drafts: request.drafts }));
  return (path) => {
    if (!path.endsWith(".html")) return undefined;
    const asked: IsAsked = (url) => outputPath(url) === path;
    const cards = cardsOf(publication(), site.colors, cardTools(request.root), asked);
    return layOutOne(publication(), site, asked, cards);
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
