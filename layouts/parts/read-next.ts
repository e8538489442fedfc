import { isolated } from "../../src/bidi.ts";
import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Neighbour, RelatedStory, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { headlineWords } from "./headline.ts";
import { languageAttributes } from "./language.ts";
import { texts } from "./texts.ts";
import { day } from "./timestamp.ts";
import { listLabel } from "./work-label.ts";

/** Links at the end of an article: related articles, then its neighbours in the section. */
export function readNext(model: ArticleModel, site: Site): Html {
  const { related, newer, older } = model;
  if (related.length === 0 && !newer && !older) return html``;
  return html`<div class="read-next">
${related.length > 0 && relatedList(related, site)}
${(newer || older) && neighbours(model, site)}
</div>`;
}

function relatedList(related: readonly RelatedStory[], site: Site): Html {
  return html`<section class="related" aria-labelledby="related">
<h2 class="rail-title" id="related">${texts(site).readNext}</h2>
<ul>
${related.map((story) => html`<li>${relatedStory(story, site)}</li>\n`)}</ul>
</section>`;
}

function relatedStory(story: RelatedStory, site: Site): Html {
  const { url, title, language, type, kicker, published } = story;
  const own = languageAttributes(language, site.settings.language);
  const work = listLabel(type, site);
  const labels = [
    ...(work ? [html`<span class="type">${work}</span>`] : []),
    ...(kicker ? [html`<span${own}>${kicker}</span>`] : []),
  ];
  return html`${labels.length > 0 && html`<p class="kicker">${labels}</p>\n`}<h3 class="headline"><a href="${href(url, site)}"${own}>${headlineWords(title, language)}</a></h3>
<p class="label">${day(published, site)}</p>`;
}

/** The next newer and older article in the section. */
function neighbours({ newer, older, section }: ArticleModel, site: Site): Html {
  const name = texts(site).moreIn(isolated(section.title, site.settings.language));
  return html`<nav class="neighbours" aria-label="${name}">
${newer && neighbour(newer, texts(site).newer, "newer", site)}
${older && neighbour(older, texts(site).older, "older", site)}
</nav>`;
}

function neighbour(item: Neighbour, label: string, place: "newer" | "older", site: Site): Html {
  const attributes = languageAttributes(item.language, site.settings.language);
  return html`<p class="neighbour neighbour-${place}"><span class="label">${label}</span>
<a href="${href(item.url, site)}"${attributes}>${item.title}</a></p>`;
}
