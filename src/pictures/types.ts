/** What browsers get that know neither AVIF nor WebP, and all that are no browsers: feeds, networks, search engines. */
export type Fallback = "jpeg" | "png";
export type PictureFormat = "avif" | "webp" | Fallback;

/** A picture of pixels, of which variants are made. A drawing (SVG) is published as it is. */
export interface Raster {
  /**
   * What the urls of all its variants begin with, root-relative: it holds a hash of the file and of how variants are
   * made, so that they are known before any is made, and are never the urls of other bytes.
   */
  stem: string;
  fallback: Fallback;
}

/** A picture of the content folder, as a page may show it. */
export interface PictureFile {
  /** Root-relative and decoded: `/media/map.svg`. Of a raster, nothing is published there. */
  url: string;
  /** As it is seen, in pixels. */
  width?: number;
  height?: number;
  raster?: Raster;
}

/** A picture of pixels, whose size is always known. */
export interface RasterFile extends PictureFile {
  width: number;
  height: number;
  raster: Raster;
}

/** One file that is made of a picture. */
export interface Variant {
  url: string;
  format: PictureFormat;
  width: number;
  height: number;
}

/** Makes variants of one format of a picture, in the order of `widths`; undefined for one that it can't make. */
export type MakePicture = (
  bytes: Uint8Array,
  options: { whole: RasterFile; format: PictureFormat; widths: readonly number[] },
) => Promise<(Uint8Array | undefined)[]>;
