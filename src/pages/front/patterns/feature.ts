import { type Pattern, pictureFirst } from "../pattern.ts";

const LEAST = 3;
const MOST = 4;

/** A lead with a large picture, and two or three headlines beside it. */
export const feature: Pattern = {
  pictured: true,
  choose: (newest) => (newest.length < LEAST ? undefined : pictureFirst(newest)?.slice(0, MOST)),
};
