import { crc32 } from "node:zlib";
import { type Chunk, chunksOf } from "../../pictures/chunks.ts";
import { gifEndsEarly } from "./gif-blocks.ts";

/** What is wrong with a picture's bytes, as far as that shows without decoding them. */
export type Damage = "cut off" | "altered";

/** Whether a picture's file is whole. Undefined if it seems so: only decoding would show the rest. */
export function damageOf(type: string, bytes: Buffer): Damage | undefined {
  if (type === "png") return pngDamage(bytes);
  return ENDS_EARLY.get(type)?.(bytes) ? "cut off" : undefined;
}

const ENDS_EARLY: ReadonlyMap<string, (bytes: Buffer) => boolean> = new Map([
  ["jpg", jpegEndsEarly],
  ["webp", webpEndsEarly],
  ["avif", boxesEndEarly],
  ["gif", gifEndsEarly],
]);

/** PNG ends in an IEND chunk. Decoders refuse a wrong checksum only of chunks with a capital, which they need. */
function pngDamage(bytes: Buffer): Damage | undefined {
  for (const { name, start, end } of chunksOf("png", bytes)) {
    if (end > bytes.length) return "cut off";
    const isNeeded = /^[A-Z]/.test(name);
    if (isNeeded && crc32(bytes.subarray(start + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return "altered";
    if (name === "IEND") return undefined;
  }
  return "cut off";
}

const JPEG_SCAN = Buffer.from("ffda", "hex");
const JPEG_END = Buffer.from("ffd9", "hex");

/** JPEG needs an end marker after its last scan. Segments before the first may hold a small picture that has both. */
function jpegEndsEarly(bytes: Buffer): boolean {
  const last = lastOf(chunksOf("jpg", bytes));
  const head = last?.end ?? 0;
  if (head > bytes.length || bytes.indexOf(JPEG_SCAN, head) === -1) return true;
  return bytes.lastIndexOf(JPEG_END) < bytes.lastIndexOf(JPEG_SCAN);
}

function lastOf(chunks: Iterable<Chunk>): Chunk | undefined {
  let last: Chunk | undefined;
  for (const chunk of chunks) last = chunk;
  return last;
}

/** WebP states its length. */
function webpEndsEarly(bytes: Buffer): boolean {
  return bytes.length < 8 || bytes.readUInt32LE(4) + 8 > bytes.length;
}

/** A box of 1 has its length in 64 bits, one of 0 goes on to the end. */
const LONG = 1;
const OPEN = 0;
const MOST_BOXES = 1_000;

/** https://www.iso.org/standard/83102.html, 4.2: a file is a row of boxes, each with its length. */
function boxesEndEarly(bytes: Buffer): boolean {
  let at = 0;
  for (let boxes = 0; boxes < MOST_BOXES && at < bytes.length; boxes += 1) {
    if (at + 8 > bytes.length) return true;
    const short = bytes.readUInt32BE(at);
    if (short === OPEN) return false;
    if (short === LONG && at + 16 > bytes.length) return true;
    const length = short === LONG ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    // Not a box: what follows the picture does not belong to it.
    if (length < 8) return false;
    at += length;
  }
  return at > bytes.length;
}
