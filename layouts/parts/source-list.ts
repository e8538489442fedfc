import { backLinkLetter, fragmentTo } from "../../src/citations/ids.ts";
import type { CitationCall, CitedSource } from "../../src/citations/types.ts";
import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { inInterface } from "./language.ts";
import { citedLine, hiddenTitle, sourceQuote } from "./reference.ts";
import { sourcePreviews } from "./source-previews.ts";
import { texts } from "./texts.ts";

type Cited = ArticleModel["citations"][number];

/**
 * The sources of an article in `language`, numbered as cited, each with links back to its calls; then the previews that
 * the calls open.
 */
export function sourceList(citations: readonly Cited[], language: string, site: Site): Html {
  if (citations.length === 0) return html``;
  return html`<section class="sources" role="doc-endnotes" aria-labelledby="sources">
<h2 id="sources">${inInterface(texts(site).sources.heading, language, site)}</h2>
<ol>
${citations.map((cited) => entry(cited, language, site))}</ol>
</section>
${sourcePreviews(citations, language, site)}`;
}

function entry(cited: Cited, language: string, site: Site): Html {
  const { reference, id, page } = cited;
  const { note } = reference;
  const letters = lettersOf(cited);
  const unplaced = letters.filter(({ call }) => placeOf(call, cited) === undefined);
  return html`<li id="${id}" class="source">
<p class="source-line">${inInterface(citedLine(cited, site), language, site)} ${inInterface(backLinks(unplaced, cited, site), language, site)}</p>
${places(letters, cited, language, site)}
${sourceQuote(reference)}
${note && html`<p class="source-note"><bdi>${note}</bdi></p>`}
${page && html`<p class="source-page"><a href="${href(page, site)}">${inInterface(texts(site).sources.articles, language, site)}${hiddenTitle(reference, site)}</a></p>`}
</li>
`;
}

interface Lettered {
  call: CitationCall;
  /** The call's letter among those of its source, in text order. */
  letter: string;
}

function lettersOf({ calls }: CitedSource): Lettered[] {
  return calls.map((call, index) => ({ call, letter: backLinkLetter(index) }));
}

/** Links back to all calls of a source. */
export function callLinks(cited: CitedSource, site: Site): Html {
  return backLinks(lettersOf(cited), cited, site);
}

/** The number of a call's place, if the list shows it. */
function placeOf({ place }: CitationCall, { places: all }: CitedSource): number | undefined {
  return place !== undefined && all?.[place - 1] !== undefined ? place : undefined;
}

/** The cited places of a source, such as pages, numbered as in its calls, each with links back. */
function places(
  letters: readonly Lettered[],
  cited: CitedSource,
  language: string,
  site: Site,
): Html | undefined {
  const { places: all, number } = cited;
  if (!all || all.length === 0) return undefined;
  const byPlace = Map.groupBy(letters, ({ call }) => placeOf(call, cited));
  const items = all.map((locator, index) => {
    const links = inInterface(backLinks(byPlace.get(index + 1) ?? [], cited, site), language, site);
    return html`<li><span class="place-number">${number}.${index + 1}</span> <bdi>${locator}</bdi> ${links}</li>\n`;
  });
  return html`<ul class="source-places" role="list">
${items}</ul>`;
}

/**
 * An arrow back to a source's only call, or a letter for each of several. Every link has a distinct accessible name
 * that contains the visible text.
 */
function backLinks(letters: readonly Lettered[], { calls, number }: CitedSource, site: Site): Html {
  const { sources } = texts(site);
  const named = (name: string, { locator }: CitationCall) =>
    locator ? sources.withLocator(name, locator) : name;
  const [only] = letters;
  if (!only) return html``;
  if (calls.length === 1) {
    const { call } = only;
    return html`<span class="back-links">${backLink(call, "↑", named(sources.backTo(number), call))}</span>`;
  }
  const links = letters.map(({ call, letter }) => {
    return html`${backLink(call, letter, named(sources.backToNth(letter, number), call))} `;
  });
  return html`<span class="back-links"><span aria-hidden="true">↑</span> ${links}</span>`;
}

function backLink({ id }: CitationCall, shown: string, name: string): Html {
  return html`<a role="doc-backlink" href="${fragmentTo(id)}" aria-label="${name}">${shown}</a>`;
}
