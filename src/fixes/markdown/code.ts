import { type Fix, linesFrom, replaced } from "../fix.ts";

const MARKS = /^(\s*)('''|´´´|‘‘‘|’’’|‛‛‛|“““|”””)(\w*)\s*$/;

/** Writes backticks for the quotation marks around code, if they are closed. */
export const fixCodeQuotes: Fix = (found) => {
  const marked = [...linesFrom(found)].filter(({ line }) => MARKS.test(line));
  const [open, close] = marked;
  if (open?.at !== found.lineStart || !close || MARKS.exec(close.line)?.[3] !== "") return [];
  return [open, close].map(({ line, at }) => replaced(at + line.search(/\S/), 3, "```"));
};
