import { isOpinion, isSponsored, type Pattern } from "../pattern.ts";

const LEAST = 2;
const MOST = 4;

/** Signed headlines on a background, for a section that only argues. */
export const opinion: Pattern = {
  pictured: false,
  choose: (newest) => {
    const own = newest.filter((article) => !isSponsored(article));
    return own.length < LEAST || !own.every(isOpinion) ? undefined : own.slice(0, MOST);
  },
};
