import { policyOf, policyText } from "../src/formats/content-policy.ts";
import { needsOf } from "../src/formats/page-needs.ts";
import { html } from "../src/html.ts";
import type { Page } from "../src/pages/page.ts";
import { DESK_FILES } from "../src/pages/site-urls.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { direction } from "../src/text/bidi.ts";
import { icons } from "./parts/icon.ts";
import { layout } from "./parts/layout.ts";
import { texts } from "./parts/texts.ts";

/** The page on which editors write. Its script fills it; only its policy allows what the script needs. */
export default layout("admin", ({ kind, url, model }: Page<"admin">, site: Site) => {
  const { language } = site.settings;
  const { title, needsScript, toolbar, topics, folder } = texts(site).desk;
  const words = JSON.stringify({ toolbar, topics, folder });
  const policy = policyText(policyOf(kind, [], needsOf({ kind, meta: { url } }, site)));
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${model.title}</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${icons(site)}
</head>
<body>
<noscript><p>${needsScript}</p></noscript>
<script type="module" data-words="${words}" src="${href(`${DESK_FILES}desk.js`, site)}"><\/script>
</body>
</html>
`;
});
