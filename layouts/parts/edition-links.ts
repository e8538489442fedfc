import { type Html, html } from "../../src/html.ts";
import { languageName, matchLanguage } from "../../src/languages.ts";
import type { Meta, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "./texts.ts";

/** Links to the other editions: to the same page, or to the edition's front if it lacks that page. */
export function editionLinks(meta: Meta, site: Site): Html | undefined {
  const { editions, settings } = site;
  if (editions.length === 0) return undefined;
  const languages = editions.map(({ language }) => language);
  const items = editions.map(({ language, home }) => {
    const name = languageName(language, languages);
    if (language === settings.language)
      return html`<li><span aria-current="true">${name}</span></li>\n`;
    const page = meta.alternates?.find(
      (alternate) => matchLanguage(alternate.language, languages) === language,
    );
    const url = href(page?.url ?? home, site);
    return html`<li><a href="${url}" lang="${language}" hreflang="${language}">${name}</a></li>\n`;
  });
  return html`<nav class="editions" aria-label="${texts(site).languages}">
<ul>
${items}</ul>
</nav>`;
}
