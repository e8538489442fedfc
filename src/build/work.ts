import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import type { Applied, Staged } from "./apply.ts";
import type { CardJob } from "./make-cards.ts";
import type { PictureJob } from "./make-pictures.ts";
import type { LeftOut } from "./prepare.ts";
import type { SearchPlan } from "./search/plan-search.ts";
import type { Stage } from "./stage.ts";

export type Phase = "read" | "plan" | "pictures" | "render" | "cards" | "search" | "apply";

/** A page that was rendered into the stage. */
export type Rendered = Pick<Staged, "path" | "hash">;

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
