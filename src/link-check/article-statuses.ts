import { type StatusOf, type StatusSet, setStatus } from "./set-status.ts";

/**
 * Sets the status of the sources declared in an article. `text` is the whole file, byte order mark and line ends
 * included.
 */
export function setStatusInArticle(text: string, statusOf: StatusOf): StatusSet {
  const range = frontMatterOf(text);
  if (!range) return { text, set: [], left: [] };
  const { start, end } = range;
  const made = setStatus(text.slice(start, end), ["citations"], statusOf);
  return { ...made, text: text.slice(0, start) + made.text + text.slice(end) };
}

/** The range between the opening `---` line and the closing one. */
function frontMatterOf(text: string): { start: number; end: number } | undefined {
  const [opening = ""] = /^\ufeff?---[ \t]*(?:yaml)?[ \t]*\r?\n/.exec(text) ?? [];
  if (opening === "") return undefined;
  // If the front matter is empty, the line end of the opening line also precedes the closing one.
  const closing = text.indexOf("\n---", opening.length - 1);
  return closing === -1 ? undefined : { start: opening.length, end: closing + 1 };
}
