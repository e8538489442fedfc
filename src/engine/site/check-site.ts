import type { Content } from "../../content/articles/load.ts";
import { isUrlKnown } from "../../content/articles/salvaged-fields.ts";
import type { Visibility } from "../../content/articles/visibility.ts";
import { MARKER } from "../../content/files/scan.ts";
import { applyLevels } from "../../content/rule-levels.ts";
import { expiryProblems } from "../../content/settings/security-expiry.ts";
import { contrastProblems } from "../../content/tokens/token-contrast.ts";
import type { ArticleFacts, Settings } from "../../content/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { gathered } from "../../gather-diagnostics.ts";
import { standingLayoutProblems } from "../../overrides/checks/standing-layouts.ts";
import type { PublicationCode } from "../../overrides/publication-code.ts";
import { type Claim, claimsOf, collisions, redirectClaims } from "../../pages/collisions.ts";
import { sameIds } from "../../pages/entry-ids.ts";
import { feedAliasProblems } from "../../pages/feed-aliases.ts";
import { anchorsOf, awaitedAuthors, brokenLinks, linksOf } from "../../pages/links.ts";
import { navigationProblems } from "../../pages/navigation-checks.ts";
import { oldAddressClaims, oldAddressProblems } from "../../pages/old-addresses.ts";
import { urlsOf } from "../../pages/urls.ts";
import { editionsOf } from "../../publication/editions.ts";
import { translationsOf } from "../../publication/translations.ts";
import type { Publication } from "../../publication/types.ts";
import { KEPT } from "../disk/safe-output.ts";
import { brokenTargets } from "../leaks/broken-targets.ts";
import { cardProblems } from "../products/cards.ts";
import { isMediaFile, unsuitableFileNames } from "../products/media-file.ts";
import { isPicture, pictureClaims, unsuitableNames } from "../products/picture-files.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Layout } from "./lay-out-site.ts";
import { showLines } from "./show-lines.ts";
import { folderMismatch } from "./site.ts";

/** A laid-out site with everything it was made from. */
export interface SiteToCheck {
  content: Content;
  settings: Settings;
  visibility: Visibility;
  publication: Publication;
  layout: Layout;
  /** Articles that are not published. */
  unpublished: readonly ArticleFacts[];
  request: BuildRequest;
  /** The publication's layouts. */
  code: PublicationCode;
}

type SiteCheck = (site: SiteToCheck) => Diagnostic[];

/** Checks that need the whole site, in report order. */
const CHECKS: readonly SiteCheck[] = [
  ({ layout }) => unsuitableNames(layout.assets.filter(isPicture)),
  ({ layout }) => unsuitableFileNames(layout.assets.filter(isMediaFile)),
  (site) => collisions(claimsIn(site), site.content.settingsSource.file),
  ({ content, layout }) => sameIds(content.articles, layout.site),
  ({ settings, layout }) => feedAliasProblems(settings, layout.outlines),
  ({ publication, settings, layout: { outlines, assets } }) =>
    oldAddressProblems(publication, {
      host: settings.host ?? "none",
      urls: urlsOf(outlines, assets),
    }),
  translationProblems,
  ({ content, layout }) => contrastProblems(layout.colors, content.tokens?.colors ?? {}),
  urlFolderProblems,
  ({ layout, content }) => cardProblems(layout.cards, content.settingsSource.file),
  securityProblems,
  ({ content, code, request }) => standingLayoutProblems(content.standing, code, request.root),
  ({ publication, content, layout }) =>
    navigationProblems(publication, content.settingsSource, layout.outlines),
  linkProblems,
];

/** Checks the site as a whole. Returns diagnostics at the levels set in publication.yaml. */
export function checkSite(site: SiteToCheck): Diagnostic[] {
  const found = CHECKS.flatMap((check) => check(site));
  return applyLevels(showLines(gathered(found), site.request), site.settings.rules);
}

/** Names that the build reserves in the output's root: no alias may use them. */
const RESERVED: readonly Claim[] = [MARKER, KEPT].map((name) => ({
  kind: "reserved",
  url: `/${name}`,
}));

/** All claimed URLs, including those of articles that are not published yet. */
function claimsIn({ layout, publication, unpublished }: SiteToCheck): Claim[] {
  const { assets } = layout;
  // An old URL is taken even if the host redirects it without a page.
  const outlines = layout.outlines.filter(({ kind }) => kind !== "redirect");
  const redirects = [
    ...editionsOf(publication).flatMap(({ articles }) => redirectClaims(articles)),
    ...oldAddressClaims(publication),
  ];
  const pictures = assets.filter(isPicture);
  const others = assets.flatMap((asset) =>
    isPicture(asset) || isMediaFile(asset) ? [] : { kind: asset.product, url: asset.url },
  );
  const names = pictureClaims(assets);
  const files = assets.filter(isMediaFile);
  // A picture that is also published as it is has its URL once.
  const asIs = new Set(files.map(({ file }) => file));
  return [
    ...[...RESERVED, ...others, ...outlines, ...redirects],
    ...[...pictures, ...files, ...names.filter(({ file = "" }) => !asIs.has(file))],
    ...claimsOf(unpublished),
  ];
}

/** If the original exists but has errors, its translation's reference to it is not reported as unknown. */
function translationProblems({ content }: SiteToCheck): Diagnostic[] {
  const { targets, salvaged } = content;
  // Articles without `lang` are then in an unknown language.
  if (salvaged.settings?.lost.has("language")) return [];
  const unsure = new Set(
    salvaged.articles.flatMap(({ article, lost }) => (isUrlKnown(lost) ? [] : article.path)),
  );
  const articles = content.articles.filter(({ path }) => !unsure.has(path));
  const isBroken = brokenTargets(targets);
  const originals = new Map(articles.map((each) => [each.file, each.translationOf?.name]));
  return translationsOf(articles).diagnostics.filter(
    ({ rule, file }) => rule !== "translation/unknown" || !isBroken(originals.get(file) ?? ""),
  );
}

function urlFolderProblems({ content, settings, request }: SiteToCheck): Diagnostic[] {
  const { file, urlLine: line } = content.settingsSource;
  return folderMismatch(request.url ?? settings.url, request.pathPrefix, { file, line, column: 1 });
}

function securityProblems({ content, settings, visibility }: SiteToCheck): Diagnostic[] {
  const { file, securityLine: line } = content.settingsSource;
  return settings.security && line
    ? expiryProblems(settings.security, visibility, { file, line })
    : [];
}

function linkProblems({ content, publication, layout }: SiteToCheck): Diagnostic[] {
  return brokenLinks([content.settingsSource, ...linksOf(publication)], {
    pages: layout.outlines,
    files: layout.assets,
    anchors: anchorsOf(publication),
    isBroken: brokenTargets(content.targets),
    awaited: awaitedAuthors(content.authors, publication),
  });
}
