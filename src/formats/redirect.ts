import { type Html, html } from "../html.ts";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/types.ts";
import { absolute, href } from "../pages/urls.ts";

/**
 * A page that redirects to an article's current URL. Static hosts can't send status 301; search engines treat an
 * immediate refresh as one.
 */
export function redirect({ model }: Page<"redirect">, site: Site): Html {
  // Relative to the site, so that a preview does not leave itself.
  const target = href(model.to, site);
  return html`<!DOCTYPE html>
<html lang="${site.settings.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.title}</title>
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="robots" content="noindex">
${!site.review && html`<link rel="canonical" href="${absolute(model.to, site)}">\n`}</head>
<body>
<main>
<h1>${model.title}</h1>
<p><a href="${target}">${absolute(model.to, site)}</a></p>
</main>
</body>
</html>
`;
}
