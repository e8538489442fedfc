import type { Diagnostic, Place } from "../../diagnostics.ts";
import type { Cards } from "../../pages/cards.ts";
import { sectionUrl } from "../../pages/site-urls.ts";
import type { Site } from "../../pages/types.ts";
import { encodePath } from "../../pages/urls.ts";
import { editionsOf } from "../../publication/editions.ts";
import type { Publication } from "../../publication/types.ts";
import type { BuildRequest } from "../request/request.ts";

/** What every page of this build is given beside itself. */
export function siteOf(
  publication: Publication,
  { url, pathPrefix }: Pick<BuildRequest, "url" | "pathPrefix">,
  { cards, ...look }: Dress,
): Site {
  const [main = publication, ...others] = editionsOf(publication);
  const editions = [main, ...others].map(({ settings: { language, home } }) => ({
    language,
    home,
  }));
  const shared: SharedFacts = {
    pathPrefix,
    origin: originOf(url ?? publication.settings.url, pathPrefix),
    ...look,
    editions: others.length > 0 ? editions : [],
    others: {},
  };
  const siteOfOne = (edition: Publication) =>
    siteOfEdition(edition, { ...shared, ...cardOf(edition, cards) });
  const sites = others.map((edition) => [edition.settings.home, siteOfOne(edition)]);
  return { ...siteOfOne(main), others: Object.fromEntries(sites) };
}

/** The urls of stylesheets and scripts, the colours, and the cards of the editions. */
interface Dress
  extends Pick<
    Site,
    "colors" | "stylesheet" | "listStylesheet" | "liteStylesheet" | "searchScript"
  > {
  cards?: Cards["own"];
}

type SharedFacts = Omit<Site, "settings" | "sections" | "standing">;

function cardOf({ settings }: Publication, cards: Cards["own"] | undefined): Pick<Site, "card"> {
  const card = cards?.get(settings.home);
  return card ? { card: card.url } : {};
}

function siteOfEdition(
  { sections, standing, settings: all }: Publication,
  shared: SharedFacts,
): Site {
  // What is a warning shows on no page, nor where feeds were: where these are other ones, none is rendered again.
  const { checks: _, feedAliases: __, ...settings } = all;
  return {
    ...shared,
    settings,
    sections: sections.map(({ id, title }) => ({ title, url: sectionUrl(id, settings) })),
    standing: standing.map(({ title, url: page }) => ({ title, url: page })),
  };
}

/**
 * A site in a folder of its host needs the folder in its links too: without it, they lead past the site. Said as a
 * warning, since a host may strip the folder. `place` is that of the publication's url.
 */
export function folderMismatch(url: string, pathPrefix: string, place: Place): Diagnostic[] {
  const { folder, inPrefix } = foldersOf(url, pathPrefix);
  if (folder === "" || inPrefix !== "") return [];
  const shown = decodeURI(folder);
  return [
    {
      ...place,
      severity: "warning",
      rule: "settings/url-folder",
      message: `The site's address ends in the folder ${shown}, and its links begin at ${pathPrefix}`,
      hint: `Build with --path-prefix ${shown}/, or take the folder out of the url.`,
    },
  ];
}

/**
 * What absolute urls begin with, before the path prefix: a publication's url may already end in the folder that the
 * prefix adds. The host as feeds and sitemaps need it, in ASCII.
 */
export function originOf(url: string, pathPrefix: string): string {
  const { folder, inPrefix } = foldersOf(url, pathPrefix);
  return new URL(url).origin + folder.slice(0, folder.length - inPrefix.length);
}

/** The folder that a url ends in, percent-encoded and without a slash at its end, and what of it the path prefix is. */
function foldersOf(url: string, pathPrefix: string): { folder: string; inPrefix: string } {
  const folder = new URL(url).pathname.replace(/\/+$/, "");
  const prefix = encodePath(pathPrefix).slice(0, -1);
  return { folder, inPrefix: folder.endsWith(prefix) ? prefix : "" };
}
