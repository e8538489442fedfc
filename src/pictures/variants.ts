import type { Fallback, PictureFile, PictureFormat, RasterFile, Variant } from "./types.ts";

/**
 * Widths of variants, each about 1.5 times the previous one, so that browsers load little more than they show: from a
 * teaser on a phone to an article's picture on a 2x screen.
 */
export const WIDTHS = [320, 480, 720, 1080, 1440] as const;

/**
 * The only width of the fallback, since feeds, social networks and old browsers can't choose. Social networks ask for
 * 1,200 pixels.
 */
export const FALLBACK_WIDTH = 1200;

/** A width this close to the picture's own is not worth a file. */
const MAX_SHARE = 0.85;

/** In the order in which browsers are offered them. */
export const MODERN_FORMATS = ["avif", "webp"] as const;
export type ModernFormat = (typeof MODERN_FORMATS)[number];

const ENDINGS: Record<PictureFormat, string> = {
  avif: "avif",
  webp: "webp",
  jpeg: "jpg",
  png: "png",
};

export function isRaster(file: PictureFile): file is RasterFile {
  return file.raster !== undefined && file.width !== undefined && file.height !== undefined;
}

/** The variants of one format, narrowest first, none wider than the picture. */
export function variantsOf(file: RasterFile, format: ModernFormat): Variant[] {
  const { width } = file;
  const largest = Math.max(...WIDTHS);
  const steps = WIDTHS.filter((step) => step <= width * MAX_SHARE);
  const widths = width <= largest ? [...steps, width] : WIDTHS;
  return widths.map((each) => variant(file, format, each));
}

/** The one variant that everything can show. */
export function fallbackOf(file: RasterFile): Variant & { format: Fallback } {
  const width = Math.min(file.width, FALLBACK_WIDTH);
  const { fallback: format } = file.raster;
  return { ...variant(file, format, width), format };
}

/** All files made from a picture. */
export function allVariants(file: RasterFile): Variant[] {
  return [...MODERN_FORMATS.flatMap((format) => variantsOf(file, format)), fallbackOf(file)];
}

/** The file for consumers that can't choose: the drawing itself, or a raster image's fallback. */
export function plainFile(file: PictureFile): Pick<PictureFile, "url" | "width" | "height"> {
  if (isRaster(file)) {
    const { url, width, height } = fallbackOf(file);
    return { url, width, height };
  }
  const { url, width, height } = file;
  return { url, ...(width && height && { width, height }) };
}

function variant(file: RasterFile, format: PictureFormat, width: number): Variant {
  const height = Math.max(1, Math.round((width * file.height) / file.width));
  return { url: `${file.raster.stem}-${width}.${ENDINGS[format]}`, format, width, height };
}
