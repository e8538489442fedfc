import type { Diagnostic, Place } from "../../diagnostics.ts";
import { headlineFont } from "../../fonts/headline-font.ts";
import type { Font } from "../../fonts/types.ts";
import type { Cards } from "../../pages/cards.ts";
import { navigationOf } from "../../pages/navigation.ts";
import { sectionUrl } from "../../pages/site-urls.ts";
import type { Site } from "../../pages/types.ts";
import { encodePath } from "../../pages/urls.ts";
import { editionsOf } from "../../publication/editions.ts";
import type { Publication } from "../../publication/types.ts";
import type { BuildRequest } from "../request/request.ts";
import type { LookUrls } from "./look.ts";

/** Data that every page of the build receives, for all editions. */
export function siteOf(
  publication: Publication,
  { url, pathPrefix, drafts, preview }: SiteRequest,
  { cards, fonts = [], ...look }: SiteLook,
): Site {
  const [main = publication, ...others] = editionsOf(publication);
  const editions = [main, ...others].map(({ settings: { language, home } }) => ({
    language,
    home,
  }));
  const shared: SharedFacts = {
    pathPrefix,
    origin: originOf(url ?? publication.settings.url, pathPrefix),
    // Editors reading drafts and previews are not readers.
    counters: drafts || preview ? [] : (publication.settings.analytics ?? []),
    ...look,
    editions: others.length > 0 ? editions : [],
    others: {},
    ...(fonts.length > 0 && { hasFonts: true }),
  };
  const siteOfOne = (edition: Publication) =>
    siteOfEdition(edition, {
      ...shared,
      ...cardOf(edition, cards),
      ...headlineFontOf(edition, fonts),
    });
  const sites = others.map((edition) => [edition.settings.home, siteOfOne(edition)]);
  return { ...siteOfOne(main), others: Object.fromEntries(sites) };
}

type SiteRequest = Pick<BuildRequest, "url" | "pathPrefix" | "preview"> & {
  drafts?: boolean;
};

interface SiteLook extends LookUrls, Pick<Site, "colors" | "deskNeeds"> {
  /** Of the editions. */
  cards?: Cards["own"];
  fonts?: readonly Font[];
}

/** `--weight-headline` in layouts/styles/tokens.css. */
const HEADLINE_WEIGHT = 700;

type SharedFacts = Omit<Site, "settings" | "sections" | "navigation">;

function cardOf({ settings }: Publication, cards: Cards["own"] | undefined): Pick<Site, "card"> {
  const card = cards?.get(settings.home);
  return card ? { card: card.url } : {};
}

function headlineFontOf(
  { settings: { language } }: Publication,
  fonts: readonly Font[],
): Pick<Site, "headlineFont"> {
  const font = headlineFont(fonts, { language, weight: HEADLINE_WEIGHT });
  return font ? { headlineFont: font.url } : {};
}

function siteOfEdition(edition: Publication, shared: SharedFacts): Site {
  const { sections, settings: all } = edition;
  // No page shows these: without them, changing such a setting renders nothing again. The navigation, the analytics and
  // the desk as set are replaced by what pages show of them.
  const { rules: _, feedAliases: __, oldAddresses: ___, host: ____, ...shown } = all;
  const { navigation: _____, analytics: ______, desk: _______, ...settings } = shown;
  return {
    ...shared,
    settings,
    sections: sections.map(({ id, title }) => ({ title, url: sectionUrl(id, settings) })),
    navigation: navigationOf(edition),
  };
}

/**
 * Warns if the publication's URL ends in a folder that the path prefix lacks: links would then lead outside the site.
 * Only a warning, since a host may strip the folder. `place` is the line of the URL in publication.yaml.
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
      message: `The site's URL ends in the folder ${shown}, but its links begin at ${pathPrefix}`,
      hint: `Build with --path-prefix ${shown}/, or remove the folder from \`url\`.`,
    },
  ];
}

/**
 * The start of absolute URLs, before the path prefix, without the folder that the prefix adds. The host is in ASCII, as
 * feeds and sitemaps need it.
 */
export function originOf(url: string, pathPrefix: string): string {
  const { folder, inPrefix } = foldersOf(url, pathPrefix);
  return new URL(url).origin + folder.slice(0, folder.length - inPrefix.length);
}

/** The URL's folder, percent-encoded and without a trailing slash, and the part of it that is the path prefix. */
function foldersOf(url: string, pathPrefix: string): { folder: string; inPrefix: string } {
  const folder = new URL(url).pathname.replace(/\/+$/, "");
  const prefix = encodePath(pathPrefix).slice(0, -1);
  return { folder, inPrefix: folder.endsWith(prefix) ? prefix : "" };
}
