import { type Html, html } from "../../src/html.ts";
import type { Link, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { isolateName } from "./language.ts";
import { nameList } from "./name-list.ts";
import { texts } from "./texts.ts";

/** `By A, B and C`, each name linked to the author's page. Empty without authors. */
export function byline(authors: readonly Link[], site: Site): Html {
  if (authors.length === 0) return html``;
  const names = authors.map(
    ({ title, url }) =>
      html`<a rel="author" href="${href(url, site)}">${isolateName(title, site)}</a>`,
  );
  return texts(site).by(nameList(names, site.settings.language));
}
