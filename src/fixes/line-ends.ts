import type { Edit } from "../content/patch/edits.ts";

/** A text as it is read: without a byte order mark, and with lines that end in LF. */
export function asRead(written: string): string {
  return written.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** Edits of a text as it is read, as those of the text as it is written. Added lines end as the others do. */
export function asWritten(edits: readonly Edit[], written: string): Edit[] {
  const mark = written.startsWith("\ufeff") ? 1 : 0;
  // The offsets, in the text as it is read, of the LFs that two characters stand for.
  const pairs = [...written.slice(mark).matchAll(/\r\n/g)].map(
    ({ index }, before) => index - before,
  );
  const lineEnd = pairs.length > 0 ? "\r\n" : "\n";
  const moved = (offset: number): number =>
    mark + offset + pairs.filter((pair) => pair < offset).length;
  return edits.map(({ start, end, text }) => ({
    start: moved(start),
    end: moved(end),
    text: text.replaceAll("\n", lineEnd),
  }));
}
