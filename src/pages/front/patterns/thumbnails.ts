import { hasOwnPicture, type Pattern } from "../pattern.ts";

const SHOWN = 4;
const LEAST_PICTURED = 2;

/** A list of four in two columns, with small pictures. */
export const thumbnails: Pattern = {
  pictured: true,
  choose: (newest) => {
    const pictured = newest.filter(hasOwnPicture);
    if (newest.length < SHOWN || pictured.length < LEAST_PICTURED) return undefined;
    const others = newest.filter((article) => !hasOwnPicture(article));
    const shown = new Set([...pictured, ...others].slice(0, SHOWN));
    return newest.filter((article) => shown.has(article));
  },
};
