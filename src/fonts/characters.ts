import type { CharacterRange } from "./types.ts";

/** A font's characters, and the glyph of each; 0 for one that it lacks. */
export interface Characters {
  ranges: CharacterRange[];
  glyphOf: (code: number) => number;
}

interface Segment extends CharacterRange {
  glyphOf: (code: number) => number;
}

const LAST_CODE = 0x10ffff;

/** Reads the `cmap` table: https://learn.microsoft.com/typography/opentype/spec/cmap. Throws a `RangeError` if damaged. */
export function charactersOf(cmap: Buffer): Characters {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const offset = cmap.readUInt32BE(8 + 8 * index);
    return { format: cmap.readUInt16BE(offset), data: cmap.subarray(offset) };
  });
  // Format 12 has all planes, format 4 only the first.
  const found =
    tables.find(({ format }) => format === 12) ?? tables.find(({ format }) => format === 4);
  if (!found) throw new RangeError("there is no table of characters");
  const segments = inOrder(found.format === 12 ? groupsOf(found.data) : segmentsOf(found.data));
  return {
    ranges: segments.flatMap(coveredBy).reduce<CharacterRange[]>(joined, []),
    glyphOf: (code) =>
      segments.find(({ first, last }) => first <= code && code <= last)?.glyphOf(code) ?? 0,
  };
}

function groupsOf(data: Buffer): Segment[] {
  return Array.from({ length: boundedCount(data, data.readUInt32BE(12), 12) }, (_, index) => {
    const at = 16 + 12 * index;
    const first = data.readUInt32BE(at);
    const glyph = data.readUInt32BE(at + 8);
    return { first, last: data.readUInt32BE(at + 4), glyphOf: (code) => glyph + code - first };
  });
}

function segmentsOf(data: Buffer): Segment[] {
  const count = boundedCount(data, data.readUInt16BE(6) >> 1, 8);
  return Array.from({ length: count }, (_, index) => {
    const endAt = 14 + 2 * index;
    const startAt = endAt + 2 * count + 2;
    const deltaAt = startAt + 2 * count;
    const offsetAt = deltaAt + 2 * count;
    const first = data.readUInt16BE(startAt);
    const delta = data.readUInt16BE(deltaAt);
    const offset = data.readUInt16BE(offsetAt);
    const glyphOf = (code: number): number => {
      if (offset === 0) return (code + delta) & 0xffff;
      const at = offsetAt + offset + 2 * (code - first);
      const glyph = at + 2 <= data.length ? data.readUInt16BE(at) : 0;
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return { first, last: data.readUInt16BE(endAt), glyphOf };
  });
}

/** A count that the data has room for: the file's own may be a lie. */
function boundedCount(data: Buffer, count: number, size: number): number {
  if (count * size > data.length) throw new RangeError("the table of characters is cut off");
  return count;
}

/** Segments in order, which the format demands, so that each character is looked at once. */
function inOrder(segments: readonly Segment[]): Segment[] {
  let next = 0;
  return segments.filter(({ first, last }) => {
    const fits = first >= next && last >= first && last <= LAST_CODE;
    if (fits) next = last + 1;
    return fits;
  });
}

/** The parts of a segment with glyphs. */
function coveredBy({ first, last, glyphOf }: Segment): CharacterRange[] {
  const ranges: CharacterRange[] = [];
  for (let code = first; code <= last; code++) {
    if (glyphOf(code) === 0) continue;
    const open = ranges.at(-1);
    if (open?.last === code - 1) open.last = code;
    else ranges.push({ first: code, last: code });
  }
  return ranges;
}

function joined(ranges: CharacterRange[], next: CharacterRange): CharacterRange[] {
  const open = ranges.at(-1);
  if (open && open.last + 1 === next.first) open.last = next.last;
  else ranges.push({ ...next });
  return ranges;
}
