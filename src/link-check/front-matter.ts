import { type StatusOf, type StatusSet, setStatus } from "./set-status.ts";

/** Sets the status of the sources that an article's file declares; the file is as it lies on the disk. */
export function setStatusInArticle(text: string, statusOf: StatusOf): StatusSet {
  const range = frontMatterOf(text);
  if (!range) return { text, set: [], left: [] };
  const { start, end } = range;
  const made = setStatus(text.slice(start, end), ["citations"], statusOf);
  return { ...made, text: text.slice(0, start) + made.text + text.slice(end) };
}

/** From the line below the first `---` to the line of the second. */
function frontMatterOf(text: string): { start: number; end: number } | undefined {
  const [opening = ""] = /^\ufeff?---[ \t]*(?:yaml)?[ \t]*\r?\n/.exec(text) ?? [];
  if (opening === "") return undefined;
  // The end of the opening line is that before the closing one, where there is nothing between them.
  const closing = text.indexOf("\n---", opening.length - 1);
  return closing === -1 ? undefined : { start: opening.length, end: closing + 1 };
}
