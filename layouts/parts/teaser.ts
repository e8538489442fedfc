import { type Html, html } from "../../src/html.ts";
import type { Site, Teaser } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import type { PictureRole } from "../../src/pictures/sizes.ts";
import { byline } from "./byline.ts";
import { isShown, type PictureStyle, picture } from "./figure.ts";
import { headlineWords } from "./headline.ts";
import { inInterface, languageAttributes } from "./language.ts";
import { texts } from "./texts.ts";
import { day } from "./timestamp.ts";
import { unpublishedBadge } from "./unpublished.ts";
import { listLabel } from "./work-label.ts";

export interface TeaserStyle {
  /** The headline's level: one below the heading above the teaser. */
  level: 2 | 3 | 4;
  /** `brief` is a headline with its day; `signed`, a headline with its authors. */
  size: "lead" | "large" | "standard" | "brief" | "signed";
  /** Show the section above the headline, for lists of several sections. */
  section?: boolean;
  /** The picture's role; without it, no picture is shown. */
  picture?: PictureRole | undefined;
}

/** Cached, since an article appears in a dozen lists, and in most of them in the same style. */
let cachedTeasers = new WeakMap<Site, WeakMap<Teaser, Map<string, Html>>>();
/** So many take about a hundred megabytes; then the cache is emptied. */
const MAX_KEPT = 20_000;
let kept = 0;

/** An article in a list, with `lang` and `dir` if they differ from the page's. */
export function teaser(item: Teaser, style: TeaserStyle, site: Site): Html {
  const ofSite = cachedTeasers.get(site) ?? new WeakMap<Teaser, Map<string, Html>>();
  cachedTeasers.set(site, ofSite);
  const ofItem = ofSite.get(item) ?? new Map<string, Html>();
  ofSite.set(item, ofItem);
  const key = JSON.stringify(style);
  const known = ofItem.get(key);
  if (known) return known;
  const own = makeTeaser(item, style, site);
  ofItem.set(key, own);
  kept += 1;
  if (kept >= MAX_KEPT) {
    cachedTeasers = new WeakMap();
    kept = 0;
  }
  return own;
}

function makeTeaser(item: Teaser, style: TeaserStyle, site: Site): Html {
  const { title, standfirst, language, url, type, unpublished } = item;
  const { size, level } = style;
  const attributes = languageAttributes(language, site.settings.language);
  const shown = style.picture && isShown(item.image) ? item.image : undefined;
  const work = listLabel(type, site) && ` work-${type}`;
  const long = size !== "brief" && size !== "signed";
  return html`<article class="teaser teaser-${size}${shown && " teaser-pictured"}${work}"${attributes}>
${shown && html`<div class="teaser-picture">${picture(shown, site, pictureStyle(style.picture))}</div>`}
<div class="teaser-words">
${unpublished && html`<p>${inInterface(unpublishedBadge(unpublished, site), language, site)}</p>`}
${kicker(item, style, site)}
<h${level} class="headline"><a href="${href(url, site)}">${headlineWords(title, language)}</a></h${level}>
${long && html`<p class="standfirst">${standfirst}</p>`}
<p class="teaser-facts">${facts(item, style, site)}</p>
</div>
</article>`;
}

/** Decorative, since the headline beside it says what it is about. */
function pictureStyle(role: PictureRole = "list"): PictureStyle {
  return { role, first: role === "front", decorative: true };
}

function kicker(item: Teaser, { section, size }: TeaserStyle, site: Site): Html | undefined {
  // The heading of the signed column already says “Opinion”.
  const named = size === "signed" && item.type === "opinion";
  const type = named ? undefined : listLabel(item.type, site);
  const parts = [
    type && html`<span class="type">${inInterface(type, item.language, site)}</span>`,
    section && html`<a href="${href(item.section.url, site)}">${item.section.title}</a>`,
    item.kicker && html`<span>${item.kicker}</span>`,
  ].filter((part) => part !== undefined && part !== false && part !== "");
  return parts.length > 0
    ? html`<p class="kicker">${parts.map((part) => html`${part} `)}</p>`
    : undefined;
}

/** Authors or sponsor, and the day. */
function facts(
  { authors, sponsor, published, language, replies }: Teaser,
  style: TeaserStyle,
  site: Site,
) {
  const names = sponsor
    ? html`<span>${texts(site).payer(html`<bdi>${sponsor.name}</bdi>`)}</span> `
    : style.size !== "brief" &&
      authors.length > 0 &&
      html`<span class="teaser-names">${byline(authors, site)}</span> `;
  const time =
    (style.size !== "signed" || !names) &&
    html`<span class="teaser-day">${day(published, site)}</span>`;
  const count = style.size !== "brief" && style.size !== "signed" ? replies : undefined;
  const number =
    count && html` <span class="teaser-replies">${texts(site).comments.count(count)}</span>`;
  return inInterface(html`${names}${time}${number}`, language, site);
}

/** A list of teasers. `first` is the style of the first one. */
export function teaserList(
  items: readonly Teaser[],
  style: TeaserStyle,
  site: Site,
  first: TeaserStyle = style,
): Html {
  if (items.length === 0) return html`<p class="empty">${texts(site).list.empty}</p>`;
  return html`<ul class="teasers" role="list">
${items.map((item, index) => html`<li>${teaser(item, index === 0 ? first : style, site)}</li>\n`)}</ul>`;
}
