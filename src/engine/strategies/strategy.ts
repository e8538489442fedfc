import type { ContentFiles } from "../../content/files/scan.ts";
import type { Manifest } from "../output/manifest.ts";
import type { Needed } from "../plan/product.ts";
import type { Prints } from "../plan/wanted.ts";
import type { Publishes } from "../products/plan-products.ts";
import type { Preparation } from "../site/prepared.ts";

/** How a build that ends with its process differs from one of many in a server. The steps between are the same. */
export interface Strategy {
  /** Finds the files of the content folder. */
  scan: () => ContentFiles;
  /** The manifest of the last build of an output. */
  last: (output: string) => Manifest;
  /** Whether others may have written to the output since: then it is looked through. */
  mustSurvey: () => boolean;
  /** The site laid out: by `anew`, or as the last build did where only texts have changed. */
  layOut: (files: ContentFiles, anew: () => Promise<Preparation>) => Promise<Preparation>;
  /** Fingerprints of the last build's outlines. */
  prints?: Prints;
  /** `pages`: cards, search indexes and the look for leaks in pages that stay are left for later. */
  publishes: Publishes;
  /** Deletes what an ended build left in the cache. */
  clearBefore: () => void;
  /** Called before the output changes: until `remember`, no manifest is true of it. */
  forget: () => void;
  remember: (output: string, manifest: Manifest) => void;
  /** Deletes what the cache no longer needs. */
  clearAfter: (needed: Needed) => void;
  /** The strategy for another try, when a picture turned out to be broken. */
  again: () => Strategy;
}
