import { type Content, type LoadOptions, loadContent } from "../../content/articles/load.ts";
import {
  isPublic,
  type Visibility,
  type Withheld,
  withheld,
} from "../../content/articles/visibility.ts";
import { applyLevels } from "../../content/checks.ts";
import { MARKER } from "../../content/files/scan.ts";
import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import { expiryChange, expiryProblems } from "../../content/settings/security-expiry.ts";
import { contrastProblems } from "../../content/tokens/token-contrast.ts";
import type { ArticleFacts, Settings } from "../../content/types.ts";
import { momentFromMillis } from "../../dates.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics.ts";
import { gathered } from "../../gather.ts";
import { cardsOf } from "../../pages/cards.ts";
import { type Claim, claimsOf, collisions } from "../../pages/collisions.ts";
import { sameIds } from "../../pages/entry-ids.ts";
import { feedAliasProblems } from "../../pages/feed-aliases.ts";
import { layOut } from "../../pages/lay-out.ts";
import { anchorsOf, awaitedAuthors, brokenLinks, imagesShown, linksOf } from "../../pages/links.ts";
import { nextChange } from "../../pages/next-change.ts";
import type { Outline } from "../../pages/outline.ts";
import type { Site } from "../../pages/types.ts";
import { assemble } from "../../publication/assemble.ts";
import { translationsOf } from "../../publication/translations.ts";
import { KEPT } from "../disk/safe-output.ts";
import { brokenTargets } from "../leaks/broken-targets.ts";
import type { Hidden } from "../leaks/leaks.ts";
import type { LeftOut } from "../output/manifest.ts";
import type { Asset } from "../plan/asset.ts";
import { cardAssets, cardProblems, cardTools } from "../products/cards.ts";
import { iconAsset } from "../products/icon.ts";
import { namesOf, picturesOf, unfitNames } from "../products/picture-files.ts";
import { searchScripts } from "../products/scripts.ts";
import { type SearchGroup, searchGroups } from "../products/search/groups.ts";
import {
  listStylesheetPage,
  liteStylesheetPage,
  resolvedColors,
  stylesheetPage,
} from "../products/stylesheet.ts";
import type { BuildRequest } from "../request/request.ts";
import { showLines } from "./show-lines.ts";
import { folderMismatch, siteOf } from "./site.ts";

export interface Prepared {
  site: Site;
  outlines: Outline[];
  assets: Asset[];
  /** All pictures of the content folder, shown or not: what is made of them is kept. */
  images: MeasuredImage[];
  /** The articles of each search index; absent where there is no search. */
  search?: SearchGroup[];
  /** Articles that no file of the site may name. */
  hidden: Hidden[];
  leftOut: LeftOut;
  /** The moment from which the same content gives another site: see `nextChange`. */
  until: number;
}

/** What the build keeps in the output's root for itself: no alias may take it. */
const RESERVED: readonly Claim[] = [MARKER, KEPT].map((name) => ({
  kind: "reserved",
  url: `/${name}`,
}));

export interface Preparation {
  /** Absent where a diagnostic is an error. */
  prepared?: Prepared;
  /** Absent where publication.yaml is missing or wrong. */
  content?: Content;
  diagnostics: Diagnostic[];
}

/** The first four steps, from files to outlines of pages. */
export async function prepare(
  request: BuildRequest,
  options: LoadOptions = {},
): Promise<Preparation> {
  const visibility = (zone: string) => ({
    now: momentFromMillis(request.now, zone),
    drafts: request.drafts,
  });
  const root = { folder: request.content, shown: request.contentShown };
  const content = await loadContent(root, visibility, options);
  const { settings } = content;
  if (!settings) return { diagnostics: content.diagnostics };
  return laidOut(content, settings, visibility(settings.timeZone), request);
}

function laidOut(
  content: Content,
  settings: Settings,
  visibility: Visibility,
  request: BuildRequest,
): Preparation {
  const publication = assemble(content, settings, visibility);
  const stylesheet = stylesheetPage(request.root, content.tokens);
  const lists = listStylesheetPage(request.root);
  const lite = settings.lite ? liteStylesheetPage(request.root) : undefined;
  const colors = resolvedColors(request.root, content.tokens?.colors);
  const cards = cardsOf(publication, colors, cardTools(request.root));
  const scripts = settings.search ? searchScripts(request.root) : undefined;
  const site = siteOf(publication, request, {
    url: stylesheet.url,
    listStylesheet: lists.url,
    colors,
    cards: cards.own,
    ...(lite && { liteStylesheet: lite.url }),
    ...(scripts && { searchScript: scripts.entry }),
  });
  const outlines: Outline[] = [
    ...layOut(publication, site, cards),
    stylesheet,
    lists,
    ...(lite ? [lite] : []),
    ...(scripts?.pages ?? []),
  ];
  const pictures = picturesOf(content.images, imagesShown(publication), request);
  const unpublished = content.articles.filter((article) => !isPublic(article, visibility));
  const linking = [content.settingsSource, ...linksOf(publication)];
  const anchors = anchorsOf(publication);
  const { file, urlLine: line, securityLine } = content.settingsSource;
  const { security } = settings;
  const names = namesOf(pictures);
  const icon = iconAsset(colors);
  const own = [...RESERVED, { kind: "icon", url: icon.url }];
  const claims = [...own, ...outlines, ...pictures, ...names, ...claimsOf(unpublished)];
  const awaited = awaitedAuthors(content.authors, publication);
  const isBroken = brokenTargets(content.targets);
  const translated = new Map(content.articles.map((each) => [each.file, each.translationOf?.name]));
  const found = [
    ...collisions(claims, file),
    ...sameIds(content.articles, site),
    ...feedAliasProblems(settings, outlines),
    ...translationsOf(content.articles).diagnostics.filter(
      (each) => each.rule !== "translation/unknown" || !isBroken(translated.get(each.file) ?? ""),
    ),
    ...contrastProblems(colors, content.tokens?.colors ?? {}),
    ...folderMismatch(request.url ?? settings.url, request.pathPrefix, { file, line, column: 1 }),
    ...cardProblems(cards, file),
    ...(security && securityLine
      ? expiryProblems(security, visibility, { file, line: securityLine })
      : []),
    ...brokenLinks(linking, { pages: outlines, files: pictures, anchors, isBroken, awaited }),
  ];
  const ofSite = applyLevels(
    [...unfitNames(pictures), ...showLines(gathered(found), request)],
    settings.checks,
  );
  const diagnostics = [...content.diagnostics, ...ofSite];
  if (hasErrors(diagnostics) || (request.strict && diagnostics.length > 0))
    return { content, diagnostics };
  const leftOut = countLeftOut(unpublished, visibility);
  const assets = [...pictures, ...cardAssets(cards, request), icon];
  const until = Math.min(
    nextChange(content.articles, visibility),
    security ? expiryChange(security, visibility) : Number.POSITIVE_INFINITY,
  );
  const { images } = content;
  const hidden = unpublished.map(({ url, file: own }) => ({ url, file: own }));
  const made = { site, outlines, assets, images, hidden, leftOut, until };
  const prepared = settings.search ? { ...made, search: searchGroups(publication) } : made;
  return { prepared, content, diagnostics };
}

function countLeftOut(articles: readonly ArticleFacts[], visibility: Visibility): LeftOut {
  const reasons = articles.map((article) => withheld(article, visibility));
  const count = (reason: Withheld) => reasons.filter((each) => each === reason).length;
  return { drafts: count("draft"), ahead: count("ahead"), expired: count("expired") };
}
