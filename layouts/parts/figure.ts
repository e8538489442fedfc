import type { Image } from "../../src/content/types.ts";
import { type Html, html } from "../../src/html.ts";
import type { Site } from "../../src/pages/types.ts";
import { href } from "../../src/pages/urls.ts";
import { type PictureRole, SIZES } from "../../src/pictures/sizes.ts";
import type { PictureFile } from "../../src/pictures/types.ts";
import { isRaster, MODERN_FORMATS, plainFile, variantsOf } from "../../src/pictures/variants.ts";
import { isolated } from "../../src/text/bidi.ts";
import { inInterface } from "./language.ts";
import { texts } from "./texts.ts";

export interface PictureStyle {
  /** Its place on the page, which determines its width. */
  role: PictureRole;
  /** The first picture in view, which browsers must load before all others. */
  first?: boolean;
  /** Text beside it says the same, so its `alt` is empty. */
  decorative?: boolean;
}

/**
 * Whether a picture is shown. Pictures on other sites are only in metadata, so that no third party sees a reader's
 * visit.
 */
export function isShown(image: Image | undefined): image is Image {
  return image?.src.startsWith("/") ?? false;
}

/** A picture in its role on the page. For raster images, browsers choose a variant. */
export function picture(
  { src: url, alt, raster, width, height }: Image,
  site: Site,
  { role, first = false, decorative = false }: PictureStyle,
): Html {
  const file: PictureFile = { url, ...(width && height && { width, height, raster }) };
  const plain = plainFile(file);
  const size = plain.width && html` width="${plain.width}" height="${plain.height}"`;
  const loading = first ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  const own = html`<img src="${href(plain.url, site)}" alt="${decorative ? "" : alt}"${size} ${loading}>`;
  if (!isRaster(file)) return own;
  const sources = MODERN_FORMATS.map((format) => {
    const set = variantsOf(file, format).map((each) => `${href(each.url, site)} ${each.width}w`);
    return html`<source type="image/${format}" srcset="${set.join(", ")}" sizes="${SIZES[role]}">`;
  });
  return html`<picture>${sources}${own}</picture>`;
}

/** The lead image of an article in `language`, with caption and credit. */
export function leadFigure(image: Image | undefined, language: string, site: Site): Html {
  if (!isShown(image)) return html``;
  const { caption, credit } = image;
  return html`<figure class="lead-image">
${picture(image, site, { role: "lead", first: true })}
${
  (caption || credit) &&
  html`<figcaption>${caption} ${credit && html`<span class="credit">${inInterface(texts(site).photograph(isolated(credit, site.settings.language)), language, site)}</span>`}</figcaption>`
}
</figure>`;
}
