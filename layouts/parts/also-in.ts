import { type Html, html } from "../../src/html.ts";
import { languageName } from "../../src/languages.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { inInterface, languageAttributes } from "./language.ts";
import { texts } from "./texts.ts";

/** Links to the article's translations, each by its language's own name. */
export function alsoIn({ translations, article }: ArticleModel, site: Site): Html | undefined {
  if (!translations || translations.length === 0) return undefined;
  const { alsoIn: words, signs } = texts(site);
  const languages = [article, ...translations].map(({ language }) => language);
  const links = translations.map(({ language, url, title }, index) => {
    const attributes = languageAttributes(language, site.settings.language);
    const name = languageName(language, languages);
    return html`${index > 0 && signs.comma}<a href="${href(url, site)}" hreflang="${language}"${attributes} title="${title}">${name}</a>`;
  });
  return html`<p class="also-in">${inInterface(html`${words}${signs.colon}${links}`, article.language, site)}</p>`;
}
