/** For browsers without AVIF and WebP, and for feeds, social networks and search engines. */
export type Fallback = "jpeg" | "png";
export type PictureFormat = "avif" | "webp" | Fallback;

/** A raster image, published as variants. Drawings (SVG) are published as they are. */
export interface Raster {
  /**
   * Common start of all variants' URLs, root-relative. It includes a hash of the file and of the encoding settings, so
   * URLs are known before any variant exists and never change their content.
   */
  stem: string;
  fallback: Fallback;
}

/** A picture in the content folder, as a page may show it. */
export interface PictureFile {
  /** Root-relative and decoded: `/media/map.svg`. A raster image is not published at this URL. */
  url: string;
  /** As displayed, in pixels. */
  width?: number;
  height?: number;
  raster?: Raster;
}

/** A raster image, whose size is always known. */
export interface RasterFile extends PictureFile {
  width: number;
  height: number;
  raster: Raster;
}

/** One file made from a picture. */
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
