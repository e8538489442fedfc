import type { PictureFormat } from "./types.ts";

/** Another number, and every variant has another url: for a change of the maker that shows in no setting below. */
const VERSION = 2;

type Settings = Record<string, number | boolean | string>;

/**
 * How variants are encoded. Photographs bear more loss than charts and screenshots, whose edges and thin coloured
 * lines show it: those come as PNG.
 */
export const ENCODING = {
  photograph: {
    avif: { quality: 52, effort: 2, chromaSubsampling: "4:2:0" },
    webp: { quality: 76, effort: 4 },
    jpeg: { quality: 78, mozjpeg: true },
    png: { palette: true, quality: 92, effort: 5 },
  },
  drawing: {
    avif: { quality: 60, effort: 2, chromaSubsampling: "4:4:4" },
    webp: { quality: 84, effort: 4, smartSubsample: true },
    jpeg: { quality: 86, mozjpeg: true, chromaSubsampling: "4:4:4" },
    png: { palette: true, quality: 92, effort: 5 },
  },
} satisfies Record<string, Record<PictureFormat, Settings>>;

/** Part of every variant's url: with other settings, it is another file. */
export const ENCODING_KEY = JSON.stringify([VERSION, ENCODING]);
