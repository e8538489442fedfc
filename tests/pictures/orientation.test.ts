import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { orientationOf, withEarlyExif } from "../../src/pictures/orientation.ts";

const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: "#c86432" } });
const [png, jpg, webp] = await Promise.all([
  plain.clone().png().toBuffer(),
  plain.clone().jpeg().toBuffer(),
  plain.clone().webp().toBuffer(),
]);

interface Tag {
  big?: boolean;
  /** The type of the value: 1 is a byte, 3 a short, 4 a long. */
  type?: number;
  orientation?: number;
  /** How many other tags precede it. */
  others?: number;
  count?: number;
}

/** The TIFF part of Exif, with an orientation tag. */
function tiff({ big = false, type = 3, orientation = 6, others = 0, count = 1 }: Tag = {}): Buffer {
  const bytes = Buffer.alloc(8 + 2 + (others + 1) * 12 + 4);
  const short = (value: number, at: number) =>
    big ? bytes.writeUInt16BE(value, at) : bytes.writeUInt16LE(value, at);
  const long = (value: number, at: number) =>
    big ? bytes.writeUInt32BE(value, at) : bytes.writeUInt32LE(value, at);
  bytes.write(big ? "MM\0*" : "II*\0", "latin1");
  long(8, 4);
  short(others + 1, 8);
  for (let index = 0; index <= others; index += 1) {
    const at = 10 + index * 12;
    const own = index === others;
    short(own ? 0x112 : 0x100 + index, at);
    short(own ? type : 3, at + 2);
    long(own ? count : 1, at + 4);
    (own && type === 4 ? long : short)(own ? orientation : 1, at + 8);
  }
  return bytes;
}

const NAME = Buffer.from("Exif\0\0", "latin1");
const named = (data: Buffer) => Buffer.concat([NAME, data]);

function exifChunk(data: Buffer): Buffer {
  const own = Buffer.concat([Buffer.from("eXIf"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(own));
  return Buffer.concat([length, own, sum]);
}

function insert(bytes: Buffer, at: number, ...more: Buffer[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), ...more, bytes.subarray(at)]);
}

function segment(data: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A WebP with these chunks, and with these header flags if given. */
function riff(flags: number | undefined, ...more: [string, Buffer][]): Buffer {
  const head = Buffer.alloc(10);
  head[0] = flags ?? 0;
  head.writeUIntLE(59, 4, 3);
  head.writeUIntLE(39, 7, 3);
  const pixels = webp.subarray(20, 20 + webp.readUInt32LE(16));
  const all: [string, Buffer][] = [["VP8 ", pixels], ...more];
  if (flags !== undefined) all.unshift(["VP8X", head]);
  const chunks = all.map(([name, data]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name), length, data, Buffer.alloc(data.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from("WEBP"), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from("RIFF"), length, body]);
}

const inPng = (...data: Buffer[]) => insert(png, 33, ...data.map(exifChunk));
const inJpg = (...data: Buffer[]) => insert(jpg, 2, ...data.map(segment));

test.each<[string, string, Buffer, number]>([
  ["PNG", "png", inPng(tiff()), 6],
  ["PNG, the other order of bytes", "png", inPng(tiff({ big: true })), 6],
  ["PNG, behind its pixels", "png", insert(png, png.length - 12, exifChunk(tiff())), 6],
  ["PNG, with JPEG's name", "png", inPng(named(tiff())), 1],
  ["JPEG", "jpg", inJpg(named(tiff({ others: 5 }))), 6],
  ["JPEG, a long number", "jpg", inJpg(named(tiff({ type: 4, big: true }))), 6],
  ["JPEG, a byte", "jpg", inJpg(named(tiff({ type: 1 }))), 6],
  ["JPEG, a byte that is 0", "jpg", inJpg(named(tiff({ type: 1, big: true }))), 1],
  ["JPEG, no number", "jpg", inJpg(named(tiff({ count: 0 }))), 1],
  ["JPEG, a number too large", "jpg", inJpg(named(tiff({ orientation: 9 }))), 1],
  ["JPEG, twice", "jpg", inJpg(named(tiff()), named(tiff({ orientation: 1 }))), 6],
  ["JPEG, cut off", "jpg", inJpg(named(tiff({ others: 3 }).subarray(0, 30))), 1],
  ["WebP", "webp", riff(8, ["EXIF", tiff()]), 6],
  ["WebP, with JPEG's name", "webp", riff(8, ["EXIF", named(tiff())]), 6],
  ["WebP that says it has none", "webp", riff(0, ["EXIF", tiff()]), 1],
  ["WebP without a head", "webp", riff(undefined, ["EXIF", tiff()]), 1],
])("%s: what is read is what the decoder does", async (_, type, bytes, orientation) => {
  expect(orientationOf(type, bytes)).toBe(orientation);
  const { info } = await sharp(withEarlyExif(bytes))
    .autoOrient()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual(orientation >= 5 ? [40, 60] : [60, 40]);
});

test("a picture with a normal Exif orientation is left unchanged", () => {
  for (const bytes of [png, jpg, webp, inPng(tiff())]) expect(withEarlyExif(bytes)).toBe(bytes);
});
