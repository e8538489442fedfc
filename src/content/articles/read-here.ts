import { articleReader } from "./article-file.ts";
import type { ReadArticles } from "./read-articles.ts";

/** Reads articles one after the other, in this thread. */
export const readHere: ReadArticles = async (files, { readContext, targets, take }) => {
  const read = articleReader(readContext);
  for (const file of files) take([read(file, targets)]);
};
