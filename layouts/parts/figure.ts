import { isolated } from "../../src/bidi.ts";
import type { Image } from "../../src/content/types.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { texts } from "../texts/texts-of.ts";
import { inInterface } from "./language.ts";

/** A picture that is on another site is named to machines, but never shown: no reader's visit is told to others. */
export function isShown(image: Image | undefined): image is Image {
  return image?.src.startsWith("/") ?? false;
}

/** An `<img>`. `alt` is the image's own unless the words beside it say the same. */
export function picture(
  { src, alt, width, height }: Image,
  site: Site,
  options: { eager?: boolean; decorative?: boolean } = {},
): Html {
  const loading = options.eager ? html`fetchpriority="high"` : html`loading="lazy"`;
  const size = width && height && html` width="${width}" height="${height}"`;
  return html`<img src="${href(src, site)}" alt="${options.decorative ? "" : alt}"${size} ${loading} decoding="async">`;
}

/** The lead image of an article in `language`, with its caption and credit. */
export function leadFigure(image: Image | undefined, language: string, site: Site): Html {
  if (!isShown(image)) return html``;
  const { caption, credit } = image;
  return html`<figure class="lead-image">
${picture(image, site, { eager: true })}
${
  (caption || credit) &&
  html`<figcaption>${caption} ${credit && html`<span class="credit">${inInterface(texts(site).photograph(isolated(credit, site.settings.language)), language, site)}</span>`}</figcaption>`
}
</figure>`;
}
