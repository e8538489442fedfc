import { type Content, loadContent } from "../content/load.ts";
import type { Settings } from "../content/types.ts";
import { isPublic } from "../content/visibility.ts";
import { momentFromMillis } from "../dates.ts";
import { type Diagnostic, hasErrors } from "../diagnostics.ts";
import { type Claim, claimsOf, collisions } from "../pages/collisions.ts";
import { layOut } from "../pages/lay-out.ts";
import { brokenLinks, imagesShown, linksOf } from "../pages/links.ts";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { assemble } from "../publication/assemble.ts";
import { type Asset, picturesOf, unfitNames } from "./assets.ts";
import type { BuildRequest } from "./request.ts";
import { KEPT, MARKER } from "./safe-output.ts";
import { showLines } from "./show-lines.ts";
import { folderMismatch, siteOf } from "./site.ts";
import { stylesheetPage } from "./stylesheet.ts";

export interface Prepared {
  /** Articles that readers may not see, and why: an editor who misses one should find it here. */
  hidden: { drafts: number; ahead: number };
  site: Site;
  pages: Page[];
  assets: Asset[];
}

/** What the build keeps in the output's root for itself: no alias may take it. */
const RESERVED: readonly Claim[] = [MARKER, KEPT].map((name) => ({
  kind: "hidden",
  url: `/${name}`,
}));

/** The first four steps, from files to pages. `prepared` is absent where a diagnostic is an error. */
export function prepare(request: BuildRequest): { prepared?: Prepared; diagnostics: Diagnostic[] } {
  const visibility = (zone: string) => ({
    now: momentFromMillis(request.now, zone),
    drafts: request.drafts,
  });
  const content = loadContent({ folder: request.content, shown: request.contentShown }, visibility);
  const { settings } = content;
  if (!settings) return { diagnostics: content.diagnostics };
  return laidOut(content, settings, visibility(settings.timeZone), request);
}

function laidOut(
  content: Content,
  settings: Settings,
  visibility: Parameters<typeof assemble>[2],
  request: BuildRequest,
): ReturnType<typeof prepare> {
  const publication = assemble(content, settings, visibility);
  const stylesheet = stylesheetPage(request.root);
  const site = siteOf(publication, request, stylesheet.url);
  const pages = [...layOut(publication, site), stylesheet];
  const pictures = picturesOf(content.images, imagesShown(publication), request);
  const { file, urlLine: line } = content.settingsLinks;
  const address = request.url ?? settings.url;
  const mismatch = folderMismatch(address, request.pathPrefix, { file, line, column: 1 });
  const linking = [content.settingsLinks, ...linksOf(publication)];
  const hidden = content.articles.filter((article) => !isPublic(article, visibility));
  const claims = [...RESERVED, ...pages, ...pictures, ...claimsOf(hidden)];
  const diagnostics = [
    ...content.diagnostics,
    ...unfitNames(pictures),
    ...showLines(
      [
        ...collisions(claims, file),
        ...(mismatch ? [mismatch] : []),
        ...brokenLinks(linking, pages, new Set(pictures.map(({ url }) => url))),
      ],
      request,
    ),
  ];
  if (hasErrors(diagnostics)) return { diagnostics };
  const drafts = hidden.filter(({ draft }) => draft).length;
  return {
    prepared: {
      site,
      pages,
      assets: pictures,
      hidden: { drafts, ahead: hidden.length - drafts },
    },
    diagnostics,
  };
}
