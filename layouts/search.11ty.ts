import { type Html, html } from "../src/html.ts";
import { languageName } from "../src/languages.ts";
import type { Page } from "../src/pages/page.ts";
import { SEARCH_FILES } from "../src/pages/site-urls.ts";
import type { Site } from "../src/pages/types.ts";
import { href } from "../src/pages/urls.ts";
import { wordsOf } from "../src/words/words-of.ts";
import { document } from "./parts/document.ts";
import { browseLinks } from "./parts/foot.ts";
import { documentTitle } from "./parts/head.ts";
import { layout } from "./parts/layout.ts";
import { pageHeader } from "./parts/list-page.ts";
import { FACETS, type Facet, pluralForms, type SearchSettings } from "./parts/search-settings.ts";
import { texts } from "./parts/texts.ts";

/** Longer queries would find nothing, since no article contains so many words. */
const MAX_QUERY_LENGTH = 200;

export default layout("search", (page: Page<"search">, site: Site) => {
  const { meta, severalLanguages } = page.model;
  const words = texts(site).search;
  const facets = FACETS.filter((facet) => facet !== "language" || severalLanguages);
  const main = html`<div class="search-page" data-search="${JSON.stringify(settingsOf(site))}">
${pageHeader(site, meta.title, meta.description)}
<p class="search-needs-script">${words.needsScript}</p>
<form class="search-form" role="search" action="${href(meta.url, site)}" method="get">
<label class="search-label" for="search-query">${words.label}</label>
<input class="search-query" id="search-query" type="search" name="q" maxlength="${MAX_QUERY_LENGTH}" autocomplete="off" enterkeyhint="search">
<button class="search-submit" type="submit">${words.submit}</button>
<details class="search-narrow" hidden>
<summary>${words.narrow}</summary>
<fieldset class="search-filters">
<legend class="visually-hidden">${words.narrow}</legend>
${facets.map((facet) => filter(facet, words.facets[facet], unset(facet, site)))}
${filter("sort", words.sort, Object.entries({ "": words.sorts.relevance, newest: words.sorts.newest }))}
<button class="search-clear" type="button">${words.clear}</button>
</fieldset>
</details>
</form>
<p class="search-status" aria-hidden="true"></p>
<p class="visually-hidden" role="status"></p>
<ol class="search-results" role="list" hidden></ol>
<button class="search-more" type="button" hidden>${words.more}</button>
<button class="search-everywhere" type="button" hidden>${words.everywhere}</button>
<section class="search-browse" aria-labelledby="search-browse">
<h2 class="rail-title" id="search-browse">${words.browse}</h2>
<ul class="index">
${[...browseLinks(site).filter(({ url }) => url !== meta.url), ...site.sections].map(({ title, url }) => html`<li><a href="${href(url, site)}">${title}</a></li>\n`)}</ul>
</section>
${site.searchScript && html`<script type="module" src="${href(site.searchScript, site)}"><\/script>`}
</div>`;
  return document(page, site, main);
});

/** What a filter says while it is not set. Without a language, readers search that of the page. */
function unset(facet: Facet, site: Site): [value: string, label: string][] {
  const all = texts(site).search.all[facet];
  if (facet !== "language") return [["", all]];
  const { language } = site.settings;
  return [
    ["", languageName(language, [])],
    ["all", all],
  ];
}

function filter(name: string, label: string, options: [value: string, label: string][]): Html {
  return html`<label class="search-filter">${label} <select name="${name}">${options.map(([value, own]) => html`<option value="${value}">${own}</option>`)}</select></label>
`;
}

/** Words and URLs for the script, which contains none. */
function settingsOf(site: Site): SearchSettings {
  const { search, documentTitle: joined } = texts(site);
  const { language, timeZone } = site.settings;
  const { pages } = wordsOf(language);
  return {
    files: href(SEARCH_FILES, site),
    prefix: href("/", site),
    language,
    timeZone,
    words: {
      title: documentTitle({ title: joined("{query}", pages.search) }, site),
      found: pluralForms(search.found, language),
      searching: search.searching,
      none: search.none,
      noneHint: search.noneHint,
      failed: search.failed,
      offline: search.offline,
      again: search.again,
      more: search.more,
    },
  };
}
