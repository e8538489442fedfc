import { isolated } from "../../src/bidi.ts";
import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Neighbour, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "../texts/texts-of.ts";
import { languageAttributes } from "./language.ts";

/** The articles before and after this one in its section. */
export function neighbours({ newer, older, section }: ArticleModel, site: Site): Html {
  if (!newer && !older) return html``;
  return html`<nav class="neighbours" aria-label="${texts(site).moreIn(isolated(section.title, site.settings.language))}">
${newer && neighbour(newer, texts(site).newer, "newer", site)}
${older && neighbour(older, texts(site).older, "older", site)}
</nav>`;
}

function neighbour(item: Neighbour, label: string, place: "newer" | "older", site: Site): Html {
  const attributes = languageAttributes(item.language, site.settings.language);
  return html`<p class="neighbour neighbour-${place}"><span class="label">${label}</span>
<a href="${href(item.url, site)}"${attributes}>${item.title}</a></p>`;
}
