import { join } from "node:path";
import { imageUrl } from "../content/images.ts";
import { type Content, loadContent } from "../content/load.ts";
import type { Settings } from "../content/types.ts";
import { momentFromMillis } from "../dates.ts";
import { type Diagnostic, hasErrors } from "../diagnostics.ts";
import { collisions } from "../pages/collisions.ts";
import { layOut } from "../pages/lay-out.ts";
import { brokenLinks, imagesShown } from "../pages/links.ts";
import { sectionUrl } from "../pages/teaser.ts";
import type { Page, Site } from "../pages/types.ts";
import { assemble } from "../publication/assemble.ts";
import type { Publication } from "../publication/types.ts";
import type { BuildRequest } from "./request.ts";
import { stylesheetPage } from "./stylesheet.ts";

/** A file that is published as it is. */
export interface Asset {
  url: string;
  /** Absolute. */
  from: string;
}

export interface Prepared {
  site: Site;
  pages: Page[];
  assets: Asset[];
}

/** The first four steps, from files to pages. `prepared` is absent where a diagnostic is an error. */
export function prepare(request: BuildRequest): { prepared?: Prepared; diagnostics: Diagnostic[] } {
  const visibility = (zone: string) => ({
    now: momentFromMillis(request.now, zone),
    drafts: request.drafts,
  });
  const content = loadContent({ folder: request.content, shown: request.contentShown }, visibility);
  const { settings, diagnostics } = content;
  if (!settings) return { diagnostics };
  const publication = assemble(content, settings, visibility(settings.timeZone));
  const stylesheet = stylesheetPage(request.root);
  const site = siteOf(publication, settings, request, stylesheet.url);
  const pages = [...layOut(publication, site), stylesheet];
  const assets = assetsOf(content, publication, request);
  const found = [
    ...diagnostics,
    ...collisions(pages, join(request.contentShown, "publication.yaml")),
    ...brokenLinks(publication, pages, new Set(assets.map(({ url }) => url))),
  ];
  return hasErrors(found)
    ? { diagnostics: found }
    : { prepared: { site, pages, assets }, diagnostics: found };
}

function siteOf(
  publication: Publication,
  settings: Settings,
  request: BuildRequest,
  stylesheet: string,
): Site {
  const { pathPrefix } = request;
  const url = request.url ?? settings.url;
  const prefix = pathPrefix.slice(0, -1);
  return {
    settings,
    now: publication.now,
    pathPrefix,
    // A publication's url may already end in the folder that the path prefix adds.
    origin: prefix !== "" && url.endsWith(prefix) ? url.slice(0, -prefix.length) : url,
    stylesheet,
    sections: publication.sections.map(({ id, title }) => ({ title, url: sectionUrl(id) })),
    standing: publication.standing.map(({ title, url: page }) => ({ title, url: page })),
  };
}

function assetsOf(
  { images }: Content,
  publication: Publication,
  { content }: BuildRequest,
): Asset[] {
  const paths = new Map(images.map((path) => [imageUrl(path), path]));
  return imagesShown(publication).flatMap((url) => {
    const path = paths.get(url);
    return path === undefined ? [] : [{ url, from: join(content, path) }];
  });
}
