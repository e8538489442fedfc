/**
 * The range of the YAML in a whole file, byte order mark and line ends included, for edits that keep all other bytes.
 * Undefined if the file has no front matter.
 */
export function frontMatterRange(text: string): { start: number; end: number } | undefined {
  const [opening = ""] = /^\ufeff?(?:[ \t]*\r?\n)*---[ \t]*(?:yaml)?[ \t]*\r?\n/.exec(text) ?? [];
  if (opening === "") return undefined;
  // If the front matter is empty, the line end of the opening line also precedes the closing one.
  const closing = text.indexOf("\n---", opening.length - 1);
  return closing === -1 ? undefined : { start: opening.length, end: closing + 1 };
}
