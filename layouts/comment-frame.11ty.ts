import { policyOf, policyText } from "../src/formats/content-policy.ts";
import { clientNeeds } from "../src/formats/page-needs.ts";
import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { direction } from "../src/text/bidi.ts";
import { layout } from "./parts/layout.ts";
import { texts } from "./parts/texts.ts";

/** The page in a frame below articles, for a service that needs a script: only this page's policy allows that. */
export default layout("comment-frame", ({ kind, model }: Page<"comment-frame">, site: Site) => {
  const { language, comments } = site.settings;
  const { heading, needsScript } = texts(site).comments;
  const { commentClient: client } = site;
  const policy = policyText(policyOf(kind, [], clientNeeds(comments.frame)));
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${href(site.stylesheet, site)}">
${client && html`<link rel="stylesheet" href="${href(client.stylesheet, site)}">`}
</head>
<body class="comment-frame">
<h1 class="visually-hidden">${heading}</h1>
<div class="waline" data-server="${model.server}" data-language="${model.language}"></div>
<noscript><p>${needsScript}</p></noscript>
${client && html`<script type="module" src="${href(client.script, site)}"><\/script>`}
</body>
</html>
`;
});
