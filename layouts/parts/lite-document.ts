import { policyOf, policyText } from "../../src/formats/content-policy.ts";
import { type Html, html } from "../../src/html.ts";
import { mailto } from "../../src/pages/mailto.ts";
import { liteUrl } from "../../src/pages/site-urls.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { absolute, href } from "../../src/pages/urls.ts";
import { direction } from "../../src/text/bidi.ts";
import { documentTitle } from "./head.ts";
import { linkTo } from "./link.ts";
import { isKeptOut, reviewMark, reviewSheet } from "./review-mark.ts";
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
${isKeptOut(meta, site) && html`<meta name="robots" content="noindex">`}
${!isKeptOut(meta, site) && html`<link rel="canonical" href="${meta.canonical ?? absolute(meta.url, site)}">`}
${site.liteStylesheet && html`<link rel="stylesheet" href="${href(site.liteStylesheet, site)}">`}
${reviewSheet(site)}<link rel="icon" href="data:,">
</head>
<body>
${reviewMark(site)}<header>
${front ? html`<h1>${title}</h1>` : html`<p><a href="${href(liteUrl(home, site.settings), site)}">${title}</a></p>`}
</header>
<main>
${main}
</main>
<footer>
<p><a href="${href(meta.url, site)}">${texts(site).lite.full}</a></p>
${contact(site)}
</footer>
</body>
</html>
`;
}

/** The editor's address, or else the page of feedback. */
function contact(site: Site): Html | undefined {
  const { editor, policies } = site.settings;
  const { foot } = texts(site);
  const target = linkTo(editor ? mailto({ to: editor }) : policies.feedback, site);
  return target
    ? html`<p><a href="${target}">${editor ? foot.editor : foot.policies.feedback}</a></p>`
    : undefined;
}
