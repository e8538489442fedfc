import { type Html, html } from "../../src/html.ts";
import type { LargeStories } from "../../src/pages/reader-models.ts";
import type { Site } from "../../src/pages/types.ts";
import { type TeaserStyle, teaser } from "./teaser.ts";

/** The large stories below a lead, side by side. Empty if there are none. */
export function seconds(
  { seconds: stories, secondsPictured }: LargeStories,
  { picture, ...style }: TeaserStyle,
  site: Site,
): Html {
  if (stories.length === 0) return html``;
  const own = { ...style, ...(secondsPictured && { picture }) };
  return html`<div class="seconds seconds-${stories.length}">
${stories.map((item) => teaser(item, own, site))}
</div>`;
}
