import type { Weights } from "./types.ts";

/** One axis of a variable font, in its own units. */
interface Axis {
  tag: string;
  least: number;
  usual: number;
  most: number;
}

const fixed = (data: Buffer, at: number): number => data.readInt32BE(at) / 65536;
const f2dot14 = (data: Buffer, at: number): number => data.readInt16BE(at) / 16384;

/** The axes in `fvar`: https://learn.microsoft.com/typography/opentype/spec/fvar */
export function axesOf(fvar: Buffer): Axis[] {
  const [start, count, size] = [fvar.readUInt16BE(4), fvar.readUInt16BE(8), fvar.readUInt16BE(10)];
  return Array.from({ length: count }, (_, index) => {
    const at = start + size * index;
    return {
      tag: fvar.toString("latin1", at, at + 4),
      least: fixed(fvar, at + 4),
      usual: fixed(fvar, at + 8),
      most: fixed(fvar, at + 12),
    };
  });
}

export function weightsOf(axes: readonly Axis[]): Weights | undefined {
  const axis = axes.find(({ tag }) => tag === "wght");
  return axis && { least: axis.least, most: axis.most };
}

/** Where a weight is on each axis, from -1 to 1; all other axes stay at their usual value. */
function positionsOf(axes: readonly Axis[], weight: number, avar: Buffer | undefined): number[] {
  const maps = avar ? segmentMaps(avar) : [];
  return axes.map(({ tag, least, usual, most }, index) => {
    if (tag !== "wght") return 0;
    const value = Math.min(most, Math.max(least, weight));
    const plain =
      value < usual
        ? (value - usual) / (usual - least || 1)
        : (value - usual) / (most - usual || 1);
    return mapped(plain, maps[index] ?? []);
  });
}

type SegmentMap = { from: number; to: number }[];

/** https://learn.microsoft.com/typography/opentype/spec/avar */
function segmentMaps(avar: Buffer): SegmentMap[] {
  let at = 8;
  return Array.from({ length: avar.readUInt16BE(6) }, () => {
    const count = avar.readUInt16BE(at);
    const map = Array.from({ length: count }, (_, index) => {
      const own = at + 2 + 4 * index;
      return { from: f2dot14(avar, own), to: f2dot14(avar, own + 2) };
    });
    at += 2 + 4 * count;
    return map;
  });
}

function mapped(value: number, map: SegmentMap): number {
  const next = map.findIndex(({ from }) => from >= value);
  const [a, b] = [map[next - 1], map[next]];
  if (!b) return value;
  if (!a || b.from === value) return b.to;
  return a.to + ((value - a.from) / (b.from - a.from)) * (b.to - a.to);
}

/**
 * How much a weight changes the width of a glyph, in font units: https://learn.microsoft.com/typography/opentype/spec/hvar
 */
export function widthChanges(
  { hvar, avar, axes }: { hvar: Buffer; avar: Buffer | undefined; axes: readonly Axis[] },
  weight: number,
): (glyph: number) => number {
  const position = positionsOf(axes, weight, avar);
  const store = hvar.subarray(hvar.readUInt32BE(4));
  const regions = store.subarray(store.readUInt32BE(2));
  const mapAt = hvar.readUInt32BE(8);
  const map = mapAt > 0 ? hvar.subarray(mapAt) : undefined;
  return (glyph) => {
    const { outer, inner } = map ? deltaIndex(map, glyph) : { outer: 0, inner: glyph };
    return deltaOf(store, { outer, inner }, (region) => scalarOf(regions, region, position));
  };
}

/** https://learn.microsoft.com/typography/opentype/spec/otvarcommonformats#associating-target-items-to-variation-data */
function deltaIndex(map: Buffer, glyph: number): { outer: number; inner: number } {
  const [format, entry] = [map.readUInt8(0), map.readUInt8(1)];
  const count = format === 0 ? map.readUInt16BE(2) : map.readUInt32BE(2);
  const [start, size] = [format === 0 ? 4 : 6, ((entry >> 4) & 3) + 1];
  const value = map.readUIntBE(start + size * Math.min(glyph, count - 1), size);
  const bits = 2 ** ((entry & 15) + 1);
  return { outer: Math.floor(value / bits), inner: value % bits };
}

function deltaOf(
  store: Buffer,
  { outer, inner }: { outer: number; inner: number },
  scalar: (region: number) => number,
): number {
  const data = store.subarray(store.readUInt32BE(8 + 4 * outer));
  const [words, count] = [data.readUInt16BE(2), data.readUInt16BE(4)];
  const [wordCount, size] = [words & 0x7fff, words & 0x8000 ? 2 : 1];
  let at = 6 + 2 * count + inner * size * (wordCount + count);
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const length = index < wordCount ? 2 * size : size;
    sum += data.readIntBE(at, length) * scalar(data.readUInt16BE(6 + 2 * index));
    at += length;
  }
  return sum;
}

/** How far a position is inside a region: 1 at its peak, 0 outside. */
function scalarOf(regions: Buffer, region: number, position: readonly number[]): number {
  const axes = regions.readUInt16BE(0);
  return position.reduce((product, place, axis) => {
    const at = 4 + 6 * (region * axes + axis);
    const [start, peak, end] = [
      f2dot14(regions, at),
      f2dot14(regions, at + 2),
      f2dot14(regions, at + 4),
    ];
    if (peak === 0 || place === peak) return product;
    if (place <= start || place >= end) return 0;
    return (
      product * (place < peak ? (place - start) / (peak - start) : (end - place) / (end - peak))
    );
  }, 1);
}
