import type { IconColours } from "../../cards/favicon.ts";
import type { CardRecipe } from "../../cards/types.ts";
import type { Claim } from "../../pages/collisions.ts";
import type { RasterFile, Variant } from "../../pictures/types.ts";

/** A file that no layout renders. */
export interface Asset {
  url: string;
  /** Absolute; empty for what is drawn as it is written. */
  from: string;
  /** Of all that it is made from: another one where it is another file. */
  fingerprint: string;
  /** How to make it, where it is not there yet. What has one never changes under its url. */
  variant?: PictureVariant;
  /** A social card, drawn where it is not there yet. It never changes under its url either. */
  card?: CardRecipe;
  /** A file of a search index: its fingerprint is the hash of its bytes. */
  index?: true;
  /** A drawing, written anew wherever it is published: its fingerprint is the hash of what is written. */
  drawing?: true;
  /** `/favicon.ico`, drawn in these colours: its fingerprint is the hash of its bytes. */
  icon?: IconColours;
}

/** A picture of the content folder: where it is published, and how a diagnostic names it. */
export interface Picture extends Asset, Claim {
  kind: "picture";
  file: string;
}

/** The file of a picture that variants are made of. */
export interface PictureSource {
  /** In the content folder. */
  path: string;
  /** As a diagnostic names it. */
  file: string;
  /** Absolute. */
  from: string;
  /** Of its bytes. */
  hash: string;
}

export interface PictureVariant extends Variant {
  source: PictureSource;
  /** Of the whole picture, as its head tells: what is made of it must be of the same shape. */
  whole: RasterFile;
}
