import { CARD_HEIGHT, CARD_WIDTH } from "../cards/types.ts";
import type { Image } from "../content/types.ts";
import type { Meta, Site } from "../pages/types.ts";

/** The card that social networks show: the page's, or else the publication's. The text on it is its description. */
export function cardOf({ card, cardOfSection, title }: Meta, site: Site): Image | undefined {
  const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
  if (card) return { src: card, alt: cardOfSection ?? title, ...size };
  return site.card ? { src: site.card, alt: site.settings.title, ...size } : undefined;
}
