import type { ArticleFacts } from "../content/types.ts";
import { inlineScripts, policyOfAll } from "../formats/content-policy.ts";
import { editionSites, needsOfSite } from "../formats/page-needs.ts";
import { type Header, securityHeaders } from "../formats/security-headers.ts";
import { HOSTS, type HostName } from "../hosts/hosts.ts";
import type { Outline } from "../pages/outline.ts";
import type { Rule } from "../pages/redirect-rules.ts";
import type { Site } from "../pages/types.ts";
import { href } from "../pages/urls.ts";
import type { Expected } from "./types.ts";

/** Enough of each to find a host's mistake, and few enough for a quick check. */
const MOST = { redirects: 40, unpublished: 60 };

/** A path that no article has: it is far longer than any slug. */
const MISSING = `/${"no-such-page-".repeat(10)}/`;

/** A publication as it was laid out. */
export interface LaidOut {
  site: Site;
  /** Where it is published; `none` if nobody has said. */
  host: HostName;
  outlines: readonly Outline[];
  /** Public articles, the newest first. */
  articles: readonly ArticleFacts[];
  /** Root-relative URLs of articles that are not public. */
  unpublished: readonly string[];
  /** The home of the edition in a language. */
  homeOf: (language: string) => string;
}

/** What a host at an origin must serve of a publication. */
export function expectedOf(laidOut: LaidOut, origin: string): Expected {
  const { site, host, outlines, articles, unpublished, homeOf } = laidOut;
  const at = (url: string) => href(url, site);
  const newest = new Map(
    articles.toReversed().map((article) => [homeOf(article.language), article] as const),
  );
  const sitemap =
    outlines.find(({ kind }) => kind === "sitemap-index") ??
    outlines.find(({ kind }) => kind === "sitemap");
  const rules = outlines.flatMap((outline): readonly Rule[] =>
    isKind(outline, "redirect")
      ? [{ from: outline.url, to: outline.model.to }]
      : isKind(outline, "host-file")
        ? (outline.model.rules ?? [])
        : [],
  );
  return {
    origin,
    front: { url: at("/"), title: site.settings.title },
    newest: [...newest.values()].map(({ url, title }) => ({ url: at(url), title })),
    feeds: outlines.flatMap((outline) =>
      isKind(outline, "feed") && outline.model.home === "/"
        ? [
            {
              url: at(outline.url),
              format: outline.model.format,
              isOld: outline.file !== undefined,
            },
          ]
        : [],
    ),
    hasFeedTypes: hasFeedTypes(host),
    sitemap: at(sitemap?.url ?? "/sitemap.xml"),
    robots: "/robots.txt",
    redirects: rules
      .flatMap(({ from, to }) => (to === undefined ? [] : [{ from: at(from), to: at(to) }]))
      .slice(0, MOST.redirects),
    gone: rules
      .flatMap(({ from, to }) => (to === undefined ? [at(from)] : []))
      .slice(0, MOST.redirects),
    unpublished: unpublished.map(at).slice(0, MOST.unpublished),
    missing: at(MISSING),
    headers: headersOf(site, outlines),
  };
}

/** Azure takes a type for single feeds only. What an unknown host takes is not known. */
function hasFeedTypes(host: HostName): boolean {
  const formats = Object.values(HOSTS[host].siteFiles);
  return host !== "none" && formats.some((format) => format !== "redirects" && format !== "azure");
}

function headersOf(site: Site, outlines: readonly Outline[]): readonly Header[] {
  const [uses] = outlines.flatMap((each) =>
    isKind(each, "host-file") && each.model.uses !== undefined ? [each.model.uses] : [],
  );
  return securityHeaders(policyOfAll(inlineScripts(site), needsOfSite(editionSites(site), uses)));
}

function isKind<Kind extends Outline["kind"]>(
  outline: Outline,
  kind: Kind,
): outline is Outline<Kind> {
  return outline.kind === kind;
}
