import { type Pattern, pictureFirst } from "../pattern.ts";

const SHOWN = 3;

/** A lead with a larger picture, and two headlines below its words. */
export const storyPackage: Pattern = {
  pictured: true,
  choose: (newest) => (newest.length < SHOWN ? undefined : pictureFirst(newest)?.slice(0, SHOWN)),
};
