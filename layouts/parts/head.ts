import { pagePolicy } from "../../src/formats/content-policy.ts";
import { highwire } from "../../src/formats/highwire.ts";
import { hreflangs } from "../../src/formats/hreflang.ts";
import { breadcrumbJsonLd, jsonLdGraph } from "../../src/formats/json-ld.ts";
import { type MetaTag, mergeTags } from "../../src/formats/meta-tags.ts";
import { type OpenGraphSubject, openGraph } from "../../src/formats/open-graph.ts";
import { speculationRules } from "../../src/formats/speculation-rules.ts";
import { type Html, html, jsonForScript } from "../../src/html.ts";
import { memo } from "../../src/memo.ts";
import type { PageKind } from "../../src/pages/kinds.ts";
import { liteUrl, markdownUrl } from "../../src/pages/site-urls.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { absolute, href } from "../../src/pages/urls.ts";
import { sourceFileLinks } from "./cite-as.ts";
import { counterScripts } from "./counters.ts";
import { feedLinks } from "./feed-links.ts";
import { icons } from "./icon.ts";
import { isKeptOut, reviewSheet } from "./review-mark.ts";
import { texts } from "./texts.ts";

/** The `<head>`: metadata for browsers, search engines, feed readers and social networks. */
export function head(
  subject: OpenGraphSubject & { kind: PageKind },
  site: Site,
  jsonLd: readonly object[] = [],
): Html {
  const { meta, article } = subject;
  const facts = [...jsonLd, breadcrumbJsonLd(meta, site)].filter((each) => each !== undefined);
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(subject, site)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${documentTitle(meta, site)}</title>
${common(site)}
${isKeptOut(meta, site) && html`<meta name="robots" content="noindex">`}
${!isKeptOut(meta, site) && html`<link rel="canonical" href="${meta.canonical ?? absolute(meta.url, site)}">`}
${alternateLinks(meta, site)}${liteLink(subject, site)}
${!article && html`<link rel="stylesheet" href="${href(site.listStylesheet, site)}">`}
${article && scriptsLink(article.language, site)}
<link rel="stylesheet" href="${href(site.printStylesheet, site)}" media="print">
${reviewSheet(site)}${blockSheets(meta, site)}${conversationFiles(subject, site)}${feedLinks(meta, site)}${metaTags(subject, site)}${article && sourceFileLinks(article, site)}${article && site.settings.markdownFiles && html`<link rel="alternate" type="text/markdown" href="${href(markdownUrl(article.url), site)}">`}
${facts.length > 0 && html`<script type="application/ld+json">${jsonForScript(jsonLdGraph(facts))}<\/script>`}
${counterScripts(site)}${speculation(site)}
</head>`;
}

/** The languages that layouts/styles/scripts.css has rules for, by primary subtag. */
const SCRIPTED = /^(?:ar|fa|ur|he|yi|ja|zh|ko)(?:-|$)/i;

/** Fonts and spacing of an article's script, or of the page's around it. */
function scriptsLink(language: string, site: Site): Html | undefined {
  if (![language, site.settings.language].some((each) => SCRIPTED.test(each))) return undefined;
  return html`<link rel="stylesheet" href="${href(site.scriptsStylesheet, site)}">`;
}

function blockSheets({ uses }: Meta, site: Site): Html[] {
  return (uses?.blocks ?? []).map(
    (sheet) => html`<link rel="stylesheet" href="${href(site.blockStylesheets[sheet], site)}">\n`,
  );
}

const SCHEMES = ["light", "dark"] as const;

/** The same on every page of a site. With `theme-color`, phones draw the browser's frame in the colour of the paper. */
const common = memo(
  (site: Site) => html`<meta name="color-scheme" content="light dark">
${SCHEMES.map((scheme) => html`<meta name="theme-color" content="${site.colors.paper[scheme]}" media="(prefers-color-scheme: ${scheme})">\n`)}${fontPreload(site)}<link rel="stylesheet" href="${href(site.stylesheet, site)}">
${icons(site)}`,
);

/** The headline's font, which browsers would otherwise request only once they have the stylesheet. */
function fontPreload(site: Site): Html | undefined {
  const { headlineFont } = site;
  return headlineFont === undefined
    ? undefined
    : html`<link rel="preload" href="${href(headlineFont, site)}" as="font" type="font/woff2" crossorigin>\n`;
}

const speculation = memo(
  (site: Site) =>
    html`<script type="speculationrules">${jsonForScript(speculationRules(site))}<\/script>`,
);

/** The page's title and the publication's; on the front, the publication's and its tagline. */
export function documentTitle({ title }: Pick<Meta, "title">, site: Site): string {
  const { settings } = site;
  const { documentTitle: joined } = texts(site);
  if (title) return joined(title, settings.title);
  return settings.tagline ? joined(settings.title, settings.tagline) : settings.title;
}

/** The stylesheet of replies, and the script of a conversation's frame, where a page has them. */
function conversationFiles({ prompt, conversation }: OpenGraphSubject, site: Site): Html {
  const hasFrame = prompt?.ways.some(({ kind }) => kind === "frame");
  const { commentStylesheet: styles, commentScript: script } = site;
  return html`${(hasFrame || conversation) && html`<link rel="stylesheet" href="${href(styles, site)}">\n`}${hasFrame && script && html`<script type="module" src="${href(script, site)}"><\/script>\n`}`;
}

function alternateLinks({ alternates }: Meta, site: Site): Html {
  const links = hreflangs(alternates).map(
    ({ language, url }) =>
      html`<link rel="alternate" hreflang="${language}" href="${absolute(url, site)}">\n`,
  );
  return html`${links}`;
}

/** A link to the text-only version of a front or article. */
function liteLink({ meta, article }: OpenGraphSubject, site: Site): Html | undefined {
  const { settings } = site;
  if (!settings.lite || !(article || meta.url === settings.home)) return undefined;
  const url = href(liteUrl(meta.url, settings), site);
  return html`<link rel="alternate" type="text/html" title="${texts(site).lite.article}" href="${url}">`;
}

function metaTags(subject: OpenGraphSubject, site: Site): Html[] {
  const { meta, article, authors = [] } = subject;
  const tags: MetaTag[] = [
    { name: "description", content: meta.description },
    ...openGraph(subject, site),
    ...(article ? highwire({ article, authors, meta }, site) : []),
  ];
  return mergeTags(tags).map((tag) => {
    const name = tag.name && html` name="${tag.name}"`;
    const property = "property" in tag && html` property="${tag.property}"`;
    return html`<meta${name}${property} content="${tag.content}">\n`;
  });
}
