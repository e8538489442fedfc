import { type Pattern, pictureFirst } from "../pattern.ts";

const SHOWN = 4;

/** A lead with a large picture, and three headlines beside it. */
export const feature: Pattern = {
  pictured: true,
  choose: (newest) => (newest.length < SHOWN ? undefined : pictureFirst(newest)?.slice(0, SHOWN)),
};
