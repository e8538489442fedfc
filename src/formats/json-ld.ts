import type { BreadcrumbList, NewsMediaOrganization, WebSite, WithContext } from "schema-dts";
import type { Logo } from "../content/types.ts";
import { searchUrl } from "../pages/site-urls.ts";
import type { Meta, Site } from "../pages/types.ts";
import { absolute } from "../pages/urls.ts";
import type { Policy } from "../vocabularies.ts";
import { compact } from "./compact.ts";
import { socialUrls } from "./social.ts";

const CONTEXT = "https://schema.org";

/** The publication with its policies: https://schema.org/NewsMediaOrganization */
export function publicationJsonLd(site: Site): WithContext<NewsMediaOrganization> {
  const { settings } = site;
  const policy = (name: Policy) => policyUrl(name, site);
  return compact({
    "@context": CONTEXT,
    ...publisher(site),
    slogan: settings.tagline,
    description: settings.description,
    sameAs: socialUrls(settings),
    publishingPrinciples: policy("ethics"),
    ethicsPolicy: policy("ethics"),
    correctionsPolicy: policy("corrections"),
    ownershipFundingInfo: policy("ownership") ?? policy("funding"),
    verificationFactCheckingPolicy: policy("verification"),
    actionableFeedbackPolicy: policy("feedback"),
    diversityPolicy: policy("diversity"),
    unnamedSourcesPolicy: policy("unnamedSources"),
    masthead: policy("masthead"),
  });
}

/** https://schema.org/WebSite */
export function webSiteJsonLd(site: Site): WithContext<WebSite> {
  return compact({
    "@context": CONTEXT,
    "@type": "WebSite",
    "@id": `${absolute(site.settings.home, site)}#website`,
    url: absolute(site.settings.home, site),
    name: site.settings.title,
    description: site.settings.description ?? site.settings.tagline,
    inLanguage: site.settings.language,
    publisher: publisher(site),
    potentialAction: site.settings.search ? searchAction(site) : undefined,
  });
}

/** How machines can use the search: https://schema.org/SearchAction */
function searchAction(site: Site): WebSite["potentialAction"] {
  const urlTemplate = `${absolute(searchUrl(site.settings), site)}?q={search_term_string}`;
  const query = { "query-input": "required name=search_term_string" };
  return {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate },
    ...query,
  };
}

/**
 * The path from the front page to the page, which needs no URL itself; undefined for the front page.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbJsonLd(
  { breadcrumbs }: Pick<Meta, "breadcrumbs">,
  site: Site,
): WithContext<BreadcrumbList> | undefined {
  if (breadcrumbs.length === 0) return undefined;
  return {
    "@context": CONTEXT,
    "@type": "BreadcrumbList",
    itemListElement: breadcrumbs.map(({ title, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      ...(index < breadcrumbs.length - 1 && { item: absolute(url, site) }),
    })),
  };
}

/** Combines a page's facts under a single context: https://www.w3.org/TR/json-ld11/#named-graphs */
export function jsonLdGraph(facts: readonly object[]): object {
  const [only] = facts;
  if (only && facts.length === 1) return only;
  const graph = facts.map((fact) => ({ ...fact, "@context": undefined }));
  return { "@context": CONTEXT, "@graph": graph };
}

/** The publication as other objects reference it: always the same `@id`, with what a single page needs. */
export function publisher(site: Site) {
  const home = absolute(site.settings.home, site);
  const { title, logo } = site.settings;
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${home}#publication`,
    name: title,
    url: home,
    ...(logo && { logo: logoJsonLd(logo, site) }),
  } as const;
}

function logoJsonLd({ src, width, height }: Logo, site: Site) {
  const size = { width: `${width}`, height: `${height}` };
  return { "@type": "ImageObject", url: absolute(src, site), ...size } as const;
}

export function policyUrl(name: Policy, site: Site): string | undefined {
  const url = site.settings.policies[name];
  return url && absolute(url, site);
}
