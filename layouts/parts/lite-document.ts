import { direction } from "../../src/bidi.ts";
import { policyOf, policyText } from "../../src/formats/content-policy.ts";
import { type Html, html } from "../../src/html.ts";
import { liteUrl } from "../../src/pages/site-urls.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { absolute, href } from "../../src/pages/urls.ts";
import { documentTitle } from "./head.ts";
import { texts } from "./texts.ts";

/**
 * A page of the text-only edition around its main content. `meta` is the full page's, which is the canonical one. The
 * empty icon keeps browsers from requesting one.
 */
export function liteDocument(meta: Meta, site: Site, main: Html): Html {
  const { language, title, home } = site.settings;
  const front = meta.url === home;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyText(policyOf("lite-article"))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts(site).documentTitle(documentTitle(meta, site), texts(site).lite.edition)}</title>
<meta name="color-scheme" content="light dark">
${meta.noindex && html`<meta name="robots" content="noindex">`}
${!meta.noindex && html`<link rel="canonical" href="${meta.canonical ?? absolute(meta.url, site)}">`}
${site.liteStylesheet && html`<link rel="stylesheet" href="${href(site.liteStylesheet, site)}">`}
<link rel="icon" href="data:,">
</head>
<body>
<header>
${front ? html`<h1>${title}</h1>` : html`<p><a href="${href(liteUrl(home, site.settings), site)}">${title}</a></p>`}
</header>
<main>
${main}
</main>
<footer>
<p><a href="${href(meta.url, site)}">${texts(site).lite.full}</a></p>
</footer>
</body>
</html>
`;
}
