import { type Html, html } from "../../src/html.ts";
import type { ArticleModel } from "../../src/pages/reader-models.ts";
import type { Neighbour, RelatedStory, Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { isolated } from "../../src/text/bidi.ts";
import { isShown, picture } from "./figure.ts";
import { headlineWords } from "./headline.ts";
import { languageAttributes } from "./language.ts";
import { texts } from "./texts.ts";
import { day } from "./timestamp.ts";
import { unpublishedBadge } from "./unpublished.ts";
import { listLabel } from "./work-label.ts";

/** Links at the end of an article: related articles, then those of its neighbours in the section that are not among them. */
export function readNext(model: ArticleModel, site: Site): Html {
  const { related, section } = model;
  const shown = new Set(related.map(({ url }) => url));
  const [newer, older] = [model.newer, model.older].map((item) =>
    item && !shown.has(item.url) ? item : undefined,
  );
  if (related.length === 0 && !newer && !older) return html``;
  const name = texts(site).moreIn(isolated(section.title, site.settings.language));
  return html`<div class="read-next">
${related.length > 0 && relatedList(related, site)}
${
  (newer || older) &&
  html`<nav class="neighbours" aria-label="${name}">
${newer && neighbour(newer, texts(site).newer, "newer", site)}
${older && neighbour(older, texts(site).older, "older", site)}
</nav>`
}
</div>`;
}

function relatedList(related: readonly RelatedStory[], site: Site): Html {
  return html`<section class="related" aria-labelledby="related">
<h2 class="rail-title" id="related">${texts(site).readNext}</h2>
<ul role="list">
${related.map((story) => html`<li>${relatedStory(story, site)}</li>\n`)}</ul>
</section>`;
}

/** Headline first, which names it; its picture is decorative, and links nowhere a second time. */
function relatedStory(story: RelatedStory, site: Site): Html {
  const { url, title, language, type, kicker, published, image, unpublished } = story;
  const own = languageAttributes(language, site.settings.language);
  const work = listLabel(type, site);
  const labels = [
    ...(work ? [html`<span class="type">${work}</span>`] : []),
    ...(kicker ? [html`<span${own}>${kicker}</span>`] : []),
  ];
  return html`${isShown(image) && picture(image, site, { role: "related", decorative: true })}
<div>${labels.length > 0 && html`<p class="kicker">${labels}</p>\n`}<h3 class="headline"><a href="${href(url, site)}"${own}>${headlineWords(title, language)}</a></h3>
<p class="label">${day(published, site)}${unpublished && html` ${unpublishedBadge(unpublished, site)}`}</p></div>`;
}

function neighbour(item: Neighbour, label: string, place: "newer" | "older", site: Site): Html {
  const attributes = languageAttributes(item.language, site.settings.language);
  return html`<p class="neighbour neighbour-${place}"><span class="label">${label}</span>
<a href="${href(item.url, site)}"${attributes}>${item.title}</a>${item.unpublished && html` ${unpublishedBadge(item.unpublished, site)}`}</p>`;
}
