import { isSponsored, type Pattern, pictureFirst } from "../pattern.ts";

const LEAST = 3;
const MOST = 4;

/** A lead in words, and two or three headlines beside it. */
export const headlines: Pattern = {
  pictured: false,
  choose: (newest) => {
    const [lead] = newest;
    if (newest.length < LEAST || !lead || isSponsored(lead)) return undefined;
    return pictureFirst(newest) ? undefined : newest.slice(0, MOST);
  },
};
