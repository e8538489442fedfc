import { type Html, html } from "../../src/html.ts";
import type { PatternName } from "../../src/pages/front/patterns.ts";
import type { FrontRail } from "../../src/pages/reader-models.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { type TeaserStyle, teaserList } from "./teaser.ts";

type RailStyle = Pick<TeaserStyle, "size" | "picture">;

const LEAD = { size: "standard", picture: "feature" } as const;
const THIRD = { size: "standard", picture: "rail" } as const;
const HALF = { size: "standard", picture: "half" } as const;
const IN_WORDS = { size: "standard" } as const;
const HEADLINE = { size: "brief" } as const;
const SIGNED = { size: "signed" } as const;
const SMALL = { size: "standard", picture: "thumbnail" } as const;

/** How each pattern draws its first article, and the others. */
const STYLES: Record<PatternName, readonly [first: RailStyle, others: RailStyle]> = {
  feature: [LEAD, HEADLINE],
  "mirrored-feature": [LEAD, HEADLINE],
  package: [LEAD, HEADLINE],
  "mirrored-package": [LEAD, HEADLINE],
  centrepiece: [LEAD, IN_WORDS],
  strip: [THIRD, { size: "standard", picture: "strip" }],
  thumbnails: [SMALL, SMALL],
  headlines: [IN_WORDS, HEADLINE],
  columns: [IN_WORDS, IN_WORDS],
  opinion: [SIGNED, SIGNED],
  short: [HALF, HALF],
};

/** A section on the front page, drawn in its pattern. */
export function rail({ section, pattern, share, pictured, teasers }: FrontRail, site: Site): Html {
  const isNarrow = pattern === "short" && (share === "third" || share === "two-thirds");
  const [first, others] = isNarrow ? [THIRD, THIRD] : STYLES[pattern];
  const style = ({ size, picture }: RailStyle): TeaserStyle => ({
    level: 3,
    size,
    ...(pictured && { picture }),
  });
  return html`<section class="rail rail-${pattern} rail-${share}">
<div class="rail-head">
<h2 class="rail-title"><a href="${href(section.url, site)}">${section.title}</a></h2>
${section.description && html`<p class="rail-description">${section.description}</p>`}
</div>
${teaserList(teasers, style(others), site, style(first))}
</section>
`;
}
