import type { PictureFormat } from "./types.ts";

/** Increase it for changes that the settings below don't show: every variant then gets a new URL. */
const VERSION = 2;

type Settings = Record<string, number | boolean | string>;

/**
 * How variants are encoded. Photographs tolerate more compression than charts and screenshots (sources in PNG), whose
 * edges and thin coloured lines show artefacts.
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

/** Part of every variant's URL, because other settings make other files. */
export const ENCODING_KEY = JSON.stringify([VERSION, ENCODING]);
