/** Escapes for what would begin a block, or turn a paragraph into a heading or table, at the start of a line. */
const STARTS: readonly [RegExp, (found: string) => string][] = [
  [/^#{1,6}(?=[ \t]|$)/, (marks) => `\\${marks}`],
  [/^>/, (mark) => `\\${mark}`],
  [/^\d{1,9}[.)](?=[ \t]|$)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`],
  // The underline of a heading, a thematic break, or a table's delimiter row.
  [/^(?=[^-=]*[-=])[-=:|\\ \t]+$/, (line) => line.replace(/\\?([-=:|])/g, "\\$1")],
  [/^[-+](?=[ \t]|$)/, (mark) => `\\${mark}`],
  // A meaning in a definition list.
  [/^[:~](?=[ \t]|$)/, (mark) => `\\${mark}`],
];

/** Escapes the inline Markdown of a paragraph, so that each line begins and ends as text. */
export function escapeLines(markdown: string): string {
  const lines = markdown.split("\n");
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const edges = encodeEdges(line, index === 0, index === last);
      return escapeStart(edges);
    })
    .join("\n");
}

const MAY_START = /^[-#>+=:~|\\\d]/;

function escapeStart(line: string): string {
  if (!MAY_START.test(line)) return line;
  for (const [start, escapeFound] of STARTS) {
    const found = start.exec(line)?.[0];
    if (found) return escapeFound(found) + line.slice(found.length);
  }
  return line;
}

/**
 * Encodes spaces at the ends of a line, and any white space at the ends of a paragraph, which the parser would trim.
 */
export function encodeEdges(line: string, isFirst: boolean, isLast: boolean): string {
  const trimmed = line.trim();
  if (trimmed.length === line.length) return line;
  const start = line.length - line.trimStart().length;
  const end = start + trimmed.length;
  const before = line.slice(0, start);
  const after = line.slice(end);
  return (
    (isFirst ? encoded(before) : before.replace(/^[ \t]+/, encoded)) +
    trimmed +
    (isLast ? encoded(after) : after.replace(/(?<![ \t])[ \t]+$/, encoded))
  );
}

/** Encodes characters as numeric references. */
export function encoded(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join("");
}
