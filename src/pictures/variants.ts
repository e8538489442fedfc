import type { Fallback, PictureFile, PictureFormat, RasterFile, Variant } from "./types.ts";

/**
 * Widths of variants, each half as wide again as the last: a browser never loads much more than it shows. From a teaser
 * on a phone to an article's picture on a screen of two pixels to one.
 */
export const WIDTHS = [320, 480, 720, 1080, 1440] as const;

/** The fallback is one file: feeds, networks and old browsers choose nothing. Networks ask for 1,200 pixels. */
export const FALLBACK_WIDTH = 1200;

/** A step this close to the picture's own width is not worth a file. */
const TOO_CLOSE = 0.85;

/** In the order in which a browser is offered them. */
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

/** The variants of one format, the narrowest first. None is wider than the picture itself. */
export function variantsOf(file: RasterFile, format: ModernFormat): Variant[] {
  const { width } = file;
  const largest = Math.max(...WIDTHS);
  const steps = WIDTHS.filter((step) => step <= width * TOO_CLOSE);
  const widths = width <= largest ? [...steps, width] : WIDTHS;
  return widths.map((each) => variant(file, format, each));
}

/** The one file that everything can show. */
export function fallbackOf(file: RasterFile): Variant & { format: Fallback } {
  const width = Math.min(file.width, FALLBACK_WIDTH);
  const { fallback: format } = file.raster;
  return { ...variant(file, format, width), format };
}

/** All files that are made of a picture. */
export function allVariants(file: RasterFile): Variant[] {
  return [...MODERN_FORMATS.flatMap((format) => variantsOf(file, format)), fallbackOf(file)];
}

/** A picture as those see it that choose nothing: a drawing itself, of a raster its fallback. */
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
