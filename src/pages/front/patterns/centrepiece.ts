import { type Pattern, pictureFirst } from "../pattern.ts";

const SHOWN = 5;

/** A lead with a picture in the middle, and two articles on each side. */
export const centrepiece: Pattern = {
  pictured: true,
  choose: (newest) => (newest.length < SHOWN ? undefined : pictureFirst(newest)?.slice(0, SHOWN)),
};
