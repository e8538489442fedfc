import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import type { Applied } from "./output/apply.ts";
import type { LeftOut } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import type { CardJob } from "./products/make-cards.ts";
import type { PictureJob } from "./products/make-pictures.ts";
import type { SearchPlan } from "./products/search/plan-search.ts";

export type Phase = "read" | "plan" | "pictures" | "render" | "cards" | "search" | "apply";

/** What a build has to make before its files are put in place. */
export interface Work {
  site: Site;
  /** The pages to render into the stage. */
  outlines: Outline[];
  pictures: PictureJob[];
  cards: CardJob[];
  search: SearchPlan;
  stage: Stage;
  leftOut: LeftOut;
}

/** What a build did. */
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
