import type { Diagnostic } from "../diagnostics.ts";
import type { PublicationCode } from "../overrides/publication-code.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import type { Applied } from "./output/apply.ts";
import type { LeftOut } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import type { MakingPhase } from "./plan/product.ts";
import type { Batch } from "./products/batches.ts";

export type Phase = "read" | "plan" | "render" | "apply" | MakingPhase;

/** What a build must make before it changes the output. */
export interface Work {
  site: Site;
  /** The pages to render into the stage. */
  outlines: Outline[];
  /** Products to make in this build. */
  making: readonly Batch[];
  later: Later;
  stage: Stage;
  leftOut: LeftOut;
  /** The publication's layouts and Eleventy configuration. */
  code: PublicationCode;
}

/** Products that a server makes once the pages are out. */
export interface Later {
  /** Number of jobs left. */
  missing: number;
  make: () => Promise<void>;
}

/** The result of a build. */
export interface Outcome {
  /** Absent if the content has errors: then the output is untouched. */
  done?: Done;
  diagnostics: Diagnostic[];
}

/** Counts of what a build wrote, made and left out. */
export interface Done extends Built {
  leftOut: LeftOut;
  /** Picture variants, cards and search indexes made in this build, without cached ones. */
  pictures: number;
  cards: number;
  indexes: number;
}

/** Counts of pages and files. */
export interface Built extends Omit<Applied, "files"> {
  pages: number;
  /** Of those pages, how many were rendered, and how many were kept because nothing they show changed. */
  rendered: number;
  kept: number;
  /** Number of files in the output, and their total size. */
  files: number;
  bytes: number;
  /** The largest file, and its size in bytes. */
  largest: { path: string; size: number };
}
