import type { IconColours } from "../../cards/favicon.ts";
import type { CardRecipe } from "../../cards/types.ts";
import type { Claim } from "../../pages/collisions.ts";
import type { RasterFile, Variant } from "../../pictures/types.ts";

/** A file that no layout renders, by the product it is of. */
export type Asset = VariantAsset | DrawingAsset | CardAsset | IndexAsset | IconAsset;

interface Made {
  url: string;
  /** Of all that it is made from. */
  fingerprint: string;
}

interface Kept extends Made {
  /** Its file, absolute: in the cache, or of the content folder. */
  from: string;
}

/** One size and format of a picture of pixels. What its url names never changes. */
export interface VariantAsset extends Kept {
  product: "variant";
  variant: PictureVariant;
}

/** An SVG file, written anew wherever it is published: its fingerprint is the hash of what is written. */
export interface DrawingAsset extends Kept {
  product: "drawing";
}

/** A social card. What its url names never changes. */
export interface CardAsset extends Kept {
  product: "card";
  card: CardRecipe;
}

/** A file of a search index: its fingerprint is the hash of its bytes. */
export interface IndexAsset extends Kept {
  product: "index";
}

/** The publication's mark in these colours: its fingerprint is the hash of its bytes. */
export interface IconAsset extends Made {
  product: "icon";
  icon: IconColours;
  form: "ico" | "svg";
}

/** A picture of the content folder: where it is published, and how a diagnostic names it. */
export type Picture = (VariantAsset | DrawingAsset) & Claim & { kind: "picture"; file: string };

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
