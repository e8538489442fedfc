import { frontMatterRange } from "../content/front-matter/front-matter-range.ts";
import { type StatusOf, type StatusSet, setStatus } from "./set-status.ts";

/**
 * Sets the status of the sources declared in an article. `text` is the whole file, byte order mark and line ends
 * included.
 */
export function setStatusInArticle(text: string, statusOf: StatusOf): StatusSet {
  const range = frontMatterRange(text);
  if (!range) return { text, set: [], left: [] };
  const { start, end } = range;
  const made = setStatus(text.slice(start, end), ["citations"], statusOf);
  return { ...made, text: text.slice(0, start) + made.text + text.slice(end) };
}
