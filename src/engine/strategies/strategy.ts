import type { ContentFiles } from "../../content/files/scan.ts";
import type { Manifest } from "../output/manifest.ts";
import type { Needed } from "../plan/product.ts";
import type { LastFingerprints } from "../plan/wanted.ts";
import type { Publishes } from "../products/plan-products.ts";
import type { Preparation } from "../site/prepared.ts";

/** How a single build and a server's builds differ. All other steps are the same. */
export interface Strategy {
  /** Lists the files of the content folder. */
  scan: () => ContentFiles;
  /** The manifest of an output's last build. */
  last: (output: string) => Manifest;
  /** Whether another process may have written to the output: then the build checks every file. */
  mustSurvey: () => boolean;
  /** Lays out the site with `prepareAll`, or reuses the last build's layout if only texts changed. */
  layOut: (files: ContentFiles, prepareAll: () => Promise<Preparation>) => Promise<Preparation>;
  /** Fingerprints of the last build's outlines. */
  fingerprints?: LastFingerprints;
  /** With `pages`, cards, search indexes and the leak check of kept pages are left for later. */
  publishes: Publishes;
  /** Deletes unfinished files of ended builds from the cache. */
  clearBefore: () => void;
  /** Called before the output changes: until `remember`, no manifest describes it. */
  forget: () => void;
  remember: (output: string, manifest: Manifest) => void;
  /** Deletes what the cache no longer needs. */
  clearAfter: (needed: Needed) => void;
  /** The strategy for the second attempt, after a picture proved broken. */
  retry: () => Strategy;
}
