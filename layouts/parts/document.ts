import type { OpenGraphSubject } from "../../src/formats/open-graph.ts";
import { type Html, html } from "../../src/html.ts";
import type { PageKind, PageModels } from "../../src/pages/kinds.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { direction } from "../../src/text/bidi.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { counterPixels } from "./counters.ts";
import { foot } from "./foot.ts";
import { head } from "./head.ts";
import { masthead } from "./masthead.ts";
import { reviewMark } from "./review-mark.ts";
import { texts } from "./texts.ts";

/** The kinds of HTML page with the site's full masthead and foot, so without those of the text-only edition. */
export type HtmlKind = Exclude<
  { [Kind in PageKind]: PageModels[Kind] extends { meta: Meta } ? Kind : never }[PageKind],
  "lite-front" | "lite-article"
>;

/**
 * A whole page around its main content. Its `lang` is the publication's; parts in other languages have their own
 * attribute. `jsonLd` is structured data beside the breadcrumbs.
 */
export function document(
  page: { kind: HtmlKind; model: OpenGraphSubject },
  site: Site,
  main: Html,
  jsonLd: readonly object[] = [],
): Html {
  const { language } = site.settings;
  const { meta } = page.model;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction(language)}">
${head({ ...page.model, kind: page.kind }, site, jsonLd)}
<body class="page page-${page.kind}">
<a class="skip-link" href="#main">${texts(site).skip}</a>
${reviewMark(site)}${masthead(meta, site)}
<main id="main" tabindex="-1">
${breadcrumbs(meta, site)}
${main}
</main>
${foot(site)}
${counterPixels(meta, site)}</body>
</html>
`;
}
