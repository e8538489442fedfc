import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import type { Applied, Rendered } from "./output/apply.ts";
import type { LeftOut } from "./output/manifest.ts";
import type { Stage } from "./output/stage.ts";
import type { CardJob } from "./products/make-cards.ts";
import type { PictureJob } from "./products/make-pictures.ts";
import type { SearchPlan } from "./products/search/plan-search.ts";

export type Phase = "read" | "plan" | "pictures" | "render" | "cards" | "search" | "apply";

/** What a build did. */
export interface Built extends Omit<Applied, "files"> {
  /** Pages of the site. */
  pages: number;
  /** Pages that were rendered, and those that were not since nothing they show has changed. */
  rendered: number;
  kept: number;
}

/** What is left to do of a build: to make `pictures`, to render `outlines` into the stage and draw `cards`, and to finish it. */
export interface Work {
  site: Site;
  outlines: Outline[];
  pictures: PictureJob[];
  cards: CardJob[];
  stage: Stage;
  leftOut: LeftOut;
  /** The search indexes: those that are missing are made before it is finished, or are left as they were. */
  search: Pick<SearchPlan, "missing" | "make">;
  /** Puts the rendered pages in place, and remembers what they were made from. */
  finish: (rendered: readonly Rendered[]) => Built;
  /** Leaves the output as it is. After `finish` it does nothing. */
  abandon: () => void;
}
