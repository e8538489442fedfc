import { type Pattern, pictureFirst } from "../pattern.ts";

const LEAST = 3;
const MOST = 4;

/** Three or four equal articles in words, if none with a picture may lead. */
export const columns: Pattern = {
  pictured: false,
  choose: (newest) =>
    newest.length < LEAST || pictureFirst(newest) ? undefined : newest.slice(0, MOST),
};
