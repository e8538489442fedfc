/** What a line of a paragraph may not begin with: each would begin a block, or make a heading or a table of its text. */
const STARTS: readonly [RegExp, (found: string) => string][] = [
  [/^#{1,6}(?=[ \t]|$)/, (marks) => `\\${marks}`],
  [/^>/, (mark) => `\\${mark}`],
  [/^\d{1,9}[.)](?=[ \t]|$)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`],
  // An underline of a heading, a rule, or the second line of a table.
  [/^(?=[^-=]*[-=])[-=:|\\ \t]+$/, (line) => line.replace(/\\?([-=:|])/g, "\\$1")],
  [/^[-+](?=[ \t]|$)/, (mark) => `\\${mark}`],
];

/** The inline Markdown of a paragraph, each line of which begins and ends as text. */
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

const MAY_START = /^[-#>+=:|\\\d]/;

function escapeStart(line: string): string {
  if (!MAY_START.test(line)) return line;
  for (const [start, escapeFound] of STARTS) {
    const found = start.exec(line)?.[0];
    if (found) return escapeFound(found) + line.slice(found.length);
  }
  return line;
}

/** Spaces at the ends of lines are taken off, and at the ends of a paragraph all that is blank. */
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

/** Characters by their numbers. */
export function encoded(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join("");
}
