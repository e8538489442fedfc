import type { Diagnostic } from "../diagnostics.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import type { Applied } from "./output/apply.ts";
import type { LeftOut } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import type { MakingPhase } from "./plan/product.ts";
import type { Batch } from "./products/batches.ts";

export type Phase = "read" | "plan" | "render" | "apply" | MakingPhase;

/** What a build has to make before its files are put in place. */
export interface Work {
  site: Site;
  /** The pages to render into the stage. */
  outlines: Outline[];
  /** The products' files to make, and those that are left until nobody waits. */
  making: readonly Batch[];
  later: Later;
  stage: Stage;
  leftOut: LeftOut;
}

export interface Later {
  /** How many files, or sets of them, are missing. */
  missing: number;
  make: () => Promise<void>;
}

/** What came of a build. */
export interface Outcome {
  /** Absent where the content has errors: then the output is untouched. */
  done?: Done;
  diagnostics: Diagnostic[];
}

/** What a build did, and how much it left out and made. */
export interface Done extends Built {
  leftOut: LeftOut;
  /** Files made of pictures, cards drawn, search indexes made; those of earlier builds are not counted. */
  pictures: number;
  cards: number;
  indexes: number;
}

/** What a build did with files. */
export interface Built extends Omit<Applied, "files"> {
  /** Pages of the site. */
  pages: number;
  /** Pages that were rendered, and those that were not since nothing they show has changed. */
  rendered: number;
  kept: number;
  /** All files of the output, and their bytes. */
  files: number;
  bytes: number;
}
