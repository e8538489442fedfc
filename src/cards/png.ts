import { constants, crc32, deflateSync } from "node:zlib";

/** A picture of palette indexes, one byte per pixel, row by row. */
export interface IndexedImage {
  width: number;
  height: number;
  /** Red, green and blue of each index. */
  palette: readonly (readonly [number, number, number])[];
  pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 8;
const PALETTE_COLOUR = 3;
/** PNG's Up filter, the difference to the byte above: vertical strokes become zeros. */
const FILTER_UP = 2;

/**
 * Encodes a PNG with a palette: https://www.w3.org/TR/png-3/. Compression uses run lengths only, because zlib's search
 * for matches gives different bytes on different processors.
 */
export function encodePng({ width, height, palette, pixels }: IndexedImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, PALETTE_COLOUR, 0, 0, 0], 8);
  const data = deflateSync(filtered(pixels, width, height), { strategy: constants.Z_RLE });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Reused for every picture, since clearing memory is cheaper than allocating it. */
let memory = new Uint8Array(0);

function filtered(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const size = (width + 1) * height;
  if (memory.length < size) memory = new Uint8Array(size);
  const rows = memory.subarray(0, size).fill(0);
  let above = new Uint8Array(width);
  for (let row = 0; row < height; row += 1) {
    const to = row * (width + 1);
    rows[to] = FILTER_UP;
    const own = pixels.subarray(row * width, (row + 1) * width);
    // Most of a card is background: rows equal to the one above stay zero.
    if (Buffer.compare(own, above) !== 0) subtract(own, above, rows.subarray(to + 1));
    above = own as Uint8Array<ArrayBuffer>;
  }
  return rows;
}

function subtract(own: Uint8Array, above: Uint8Array, into: Uint8Array): void {
  for (let at = 0; at < own.length; at += 1) into[at] = (own[at] as number) - (above[at] as number);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
