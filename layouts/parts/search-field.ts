import { type Html, html } from "../../src/html.ts";
import { searchUrl } from "../../src/pages/site-urls.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** A form that opens the edition's search page with what a reader typed. Undefined if the publication has no search. */
export function searchField(site: Site): Html | undefined {
  if (!site.settings.search) return undefined;
  const { submit } = texts(site).search;
  return html`<form class="search-field" role="search" action="${href(searchUrl(site.settings), site)}">
<input type="search" name="q" aria-label="${submit}" placeholder="${submit}" enterkeyhint="search">
<button type="submit" aria-label="${submit}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="m13 13 5 5M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0"/></svg></button>
</form>
`;
}
