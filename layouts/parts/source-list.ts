import { backLinkLetter, fragmentTo } from "../../src/citations/ids.ts";
import type { CitationCall, CitedSource } from "../../src/citations/types.ts";
import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "../texts/english.ts";
import { inInterface } from "./language.ts";
import { alsoSaid, referenceLine } from "./reference.ts";

type Cited = ArticleModel["citations"][number];

/** The sources of an article in `language`, numbered as the text cites them, each with the ways back to its calls. */
export function sourceList(citations: readonly Cited[], language: string, site: Site): Html {
  if (citations.length === 0) return html``;
  return html`<section class="sources" role="doc-endnotes" aria-labelledby="sources">
<h2 id="sources">${inInterface(texts.sources.heading, language, site)}</h2>
<ol>
${citations.map((cited) => entry(cited, language, site))}</ol>
</section>`;
}

function entry(cited: Cited, language: string, site: Site): Html {
  const { reference, id, page } = cited;
  const { quote, note } = reference;
  return html`<li id="${id}" class="source">
<p class="source-line">${inInterface(referenceLine(reference, site), language, site)} ${backLinks(cited)}</p>
${quote && html`<blockquote class="source-quote"><p><bdi>${quote}</bdi></p></blockquote>`}
${note && html`<p class="source-note"><bdi>${note}</bdi></p>`}
${page && html`<p class="source-page"><a href="${href(page, site)}">${inInterface(texts.sources.articles, language, site)}${alsoSaid(reference.title)}</a></p>`}
</li>
`;
}

/** An arrow back to the one call, or a letter for each of several. Each has a name of its own, that holds what is shown. */
function backLinks({ calls, number }: Pick<CitedSource, "calls" | "number">): Html {
  const { sources } = texts;
  const named = (name: string, { locator }: CitationCall) =>
    locator ? sources.withLocator(name, locator) : name;
  const [only, ...others] = calls;
  if (!only) return html``;
  if (others.length === 0) {
    return html`<span class="back-links">${backLink(only, "↑", named(sources.backTo(number), only))}</span>`;
  }
  const links = calls.map((call, index) => {
    const letter = backLinkLetter(index);
    return html`${backLink(call, letter, named(sources.backToNth(letter, number), call))} `;
  });
  return html`<span class="back-links"><span aria-hidden="true">↑</span> ${links}</span>`;
}

function backLink({ id }: CitationCall, shown: string, name: string): Html {
  return html`<a role="doc-backlink" href="${fragmentTo(id)}" aria-label="${name}">${shown}</a>`;
}
