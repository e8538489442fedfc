import { type Html, html } from "../../src/html.ts";
import type { LargeStories } from "../../src/pages/reader-models.ts";
import type { Site } from "../../src/pages/types.ts";
import { type TeaserStyle, teaser } from "./teaser.ts";

/** So many are thirds of the page; otherwise some are halves, at least on smaller screens. */
const THIRDS = 3;

/**
 * The large stories below a lead, side by side; empty if there are none. They have the page's width, unless `picture`
 * says how wide theirs are.
 */
export function seconds(
  { seconds: stories, secondsPictured }: LargeStories,
  style: TeaserStyle,
  site: Site,
): Html {
  if (stories.length === 0) return html``;
  const { picture = stories.length === THIRDS ? "rail" : "half" } = style;
  const own = { ...style, picture: secondsPictured ? picture : undefined };
  return html`<div class="seconds seconds-${stories.length}">
${stories.map((item) => teaser(item, own, site))}
</div>`;
}
