import { hasOwnPicture, type Pattern } from "../pattern.ts";

const SHOWN = 3;

/** Three equal articles with pictures. */
export const strip: Pattern = {
  pictured: true,
  choose: (newest) => {
    const pictured = newest.filter(hasOwnPicture);
    return pictured.length < SHOWN ? undefined : pictured.slice(0, SHOWN);
  },
};
