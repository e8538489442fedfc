import { type Html, html } from "../../html.ts";
import type { Reported } from "./corner.ts";
import { counted } from "./corner.ts";
import { problemList } from "./problem-list.ts";

/** An article in numbers, and as other sites and programs show it. */
export interface ArticleView {
  title: string;
  /** BCP 47. */
  language: string;
  words: number;
  minutes: number;
  sources: { count: number; uncited: number; dead: number };
  /** As networks show a link to it. Addresses are root-relative. */
  card: { image?: { url: string; alt: string }; title: string; description: string; host: string };
  /** As search engines list it. */
  search: { title: string; description: string; address: string };
  /** As feed readers list it. */
  feed: { publication: string; title: string; summary: string; day: string };
  warnings: readonly Reported[];
}

/** Search engines cut titles and descriptions at about these numbers of characters. */
const LONGEST_TITLE = 60;
const LONGEST_DESCRIPTION = 160;

export function articleView(view: ArticleView): Html {
  const { words, minutes, sources, warnings, language } = view;
  return html`<dl class="numbers">
<div><dt>Length</dt><dd>${counted(words, "word")}, ${minutes.toLocaleString("en")} min read</dd></div>
<div><dt>Sources</dt><dd>${sourcesText(sources)}</dd></div>
</dl>
${warnings.length > 0 && html`<h3>${counted(warnings.length, "warning")}</h3>\n${problemList(warnings)}`}
<h3>On social networks</h3>
${card(view.card, language)}
<h3>In search results</h3>
${searchResult(view.search, language)}
<h3>In a feed reader</h3>
${feedEntry(view.feed, language)}`;
}

function sourcesText({ count, uncited, dead }: ArticleView["sources"]): string {
  const parts = [
    count === 0 ? "none" : String(count),
    ...(uncited > 0 ? [`${uncited} not cited in the text`] : []),
    ...(dead > 0 ? [`${dead} no longer online`] : []),
  ];
  return parts.join(", ");
}

function card({ image, title, description, host }: ArticleView["card"], language: string): Html {
  return html`<figure class="card" lang="${language}" dir="auto">
${image ? html`<img src="${image.url}" alt="${image.alt}">` : html`<p class="none" lang="en" dir="ltr">No picture</p>`}
<figcaption><p class="host" dir="ltr">${host}</p>
<p class="title">${title}</p>
<p class="cut">${description}</p></figcaption>
</figure>`;
}

function searchResult(
  { title, description, address }: ArticleView["search"],
  language: string,
): Html {
  const lengths = [
    length("Title", title, LONGEST_TITLE),
    length("Description", description, LONGEST_DESCRIPTION),
  ];
  return html`<div class="result" lang="${language}" dir="auto">
<p class="host" dir="ltr">${address}</p>
<p class="title">${cut(title, LONGEST_TITLE)}</p>
<p>${cut(description, LONGEST_DESCRIPTION)}</p>
</div>
<p class="lengths">${lengths.map((each) => html`${each} `)}</p>`;
}

function length(name: string, text: string, longest: number): Html {
  const own = [...text].length;
  return own > longest
    ? html`<span class="long">${name}: ${own} characters, and only about ${longest} are shown.</span>`
    : html`<span>${name}: ${own} characters.</span>`;
}

function cut(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

function feedEntry(
  { publication, title, summary, day }: ArticleView["feed"],
  language: string,
): Html {
  return html`<div class="entry" lang="${language}" dir="auto">
<p class="title">${title}</p>
<p class="cut">${summary}</p>
<p class="host"><bdi>${publication}</bdi> · <bdi>${day}</bdi></p>
</div>`;
}
