import type { Pattern } from "../pattern.ts";

const MOST = 2;

/** One or two articles: such sections share a row. */
export const short: Pattern = {
  pictured: true,
  choose: (newest) => (newest.length > MOST ? undefined : newest),
};
