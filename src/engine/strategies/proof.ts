import type { Content } from "../../content/articles/load.ts";
import { visibilityAt } from "../../content/articles/visibility.ts";
import type { ArticleFacts } from "../../content/types.ts";
import { once } from "../../memo.ts";
import { cardsOf } from "../../pages/cards.ts";
import { layOutOne } from "../../pages/lay-out.ts";
import { imagesOf } from "../../pages/links.ts";
import type { Outline } from "../../pages/outline.ts";
import type { Site } from "../../pages/types.ts";
import { outputPath, type UrlFilter } from "../../pages/urls.ts";
import { assemble } from "../../publication/assemble.ts";
import type { Asset } from "../plan/asset.ts";
import { cardTools } from "../products/cards.ts";
import { isVariant } from "../products/picture-files.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Change, LastBuild } from "./change.ts";
import { withNewStamp } from "./reuse-layout.ts";

/** Pages that can be shown before the whole site is laid out. */
export interface Proof {
  site: Site;
  /** Lays out the page at a path of the output. Undefined if the path is not an HTML page of the site. */
  outlineAt: (path: string) => Outline | undefined;
}

/**
 * If only articles changed since the last build, a page can be shown before the whole site is laid out, checked and
 * compared, which takes ten times as long. The build that follows reports problems of the whole site and replaces the
 * page. Undefined for any other change, and if an article shows a picture that is not in the output yet.
 */
export function proofOf(
  { content, preparation: { prepared } }: LastBuild,
  change: Change,
  request: BuildRequest,
): Proof | undefined {
  if (!prepared || change.kind === "other") return undefined;
  const fresh = change.fresh.map(({ facts }) => facts);
  if (!arePicturesServed(fresh, prepared.assets)) return undefined;
  const { site, outlines } = prepared;
  if (change.kind === "text") {
    const outlineAt = (path: string) => {
      if (!path.endsWith(".html")) return undefined;
      const found = outlines.filter(({ url }) => outputPath(url) === path);
      return fresh.reduce(
        (all, { path: own, stamp }) => withNewStamp(all, { path: own, stamp }),
        found,
      )[0];
    };
    return { site, outlineAt };
  }
  const outlineAt = pageLayouter(
    { ...content, articles: [...change.kept, ...fresh] },
    site,
    request,
  );
  return { site, outlineAt };
}

/** Whether the output has every picture that the articles show. */
function arePicturesServed(articles: readonly ArticleFacts[], assets: readonly Asset[]): boolean {
  const served = new Set(
    assets.flatMap((asset) =>
      isVariant(asset) ? [asset.url, asset.variant.whole.url] : [asset.url],
    ),
  );
  return articles.flatMap(imagesOf).every((url) => served.has(url));
}

/** Lays out single pages. The publication is assembled on first use. */
function pageLayouter(content: Content, site: Site, request: BuildRequest): Proof["outlineAt"] {
  const { settings } = content;
  if (!settings) return () => undefined;
  const visibility = visibilityAt(request, settings.timeZone);
  const publication = once(() => assemble(content, settings, visibility));
  return (path) => {
    if (!path.endsWith(".html")) return undefined;
    const asked: UrlFilter = (url) => outputPath(url) === path;
    const cards = cardsOf(publication(), site.colors, cardTools(request.root), asked);
    return layOutOne(publication(), site, asked, cards);
  };
}
