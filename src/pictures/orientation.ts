import { chunksOf } from "./chunks.ts";

/** Chunks that hold Exif. JPEG uses `e1` for other data too, which begins with a different name. */
const EXIF_CHUNKS: ReadonlySet<string> = new Set(["e1", "eXIf", "EXIF"]);
const EXIF_NAME = "Exif\0\0";

/**
 * The Exif orientation of a picture, from 1 (as stored) to 8.
 * https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E
 */
export function orientationOf(type: string, bytes: Buffer): number {
  if (type === "webp" && !declaresExif(bytes)) return 1;
  for (const { name, data } of chunksOf(type, bytes)) {
    if (!EXIF_CHUNKS.has(name)) continue;
    const named = data.toString("latin1", 0, EXIF_NAME.length) === EXIF_NAME;
    if (name === "e1" && !named) continue;
    // The prefix belongs to JPEG only: decoders ignore a PNG's Exif that begins with it.
    if (name === "eXIf" && named) return 1;
    return orientationIn(named ? data.subarray(EXIF_NAME.length) : data);
  }
  return 1;
}

/** Whether a WebP's header declares Exif: decoders ignore Exif that it does not declare. */
function declaresExif(webp: Buffer): boolean {
  return webp.toString("latin1", 12, 16) === "VP8X" && ((webp[20] ?? 0) & 0x08) !== 0;
}

const ORIENTATION = 0x0112;

/** The orientation tag in the first directory of a TIFF; 1 if it is missing or can't be read. */
function orientationIn(tiff: Buffer): number {
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 14) return 1;
  const directory = long(4);
  if (directory + 2 > tiff.length) return 1;
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (short(at) !== ORIENTATION) continue;
    // The standard asks for a 16-bit number. Some programs write other sizes, which decoders accept.
    const read = { 1: (place: number) => tiff.readUInt8(place), 3: short, 4: long }[short(at + 2)];
    const value = long(at + 4) > 0 && read ? read(at + 8) : 1;
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/**
 * Moves a PNG's Exif before its pixels, where decoders look for it: some programs append it at the end. Returns other
 * pictures unchanged.
 */
export function withEarlyExif(bytes: Buffer): Buffer {
  if (bytes.toString("latin1", 1, 4) !== "PNG") return bytes;
  const chunks = [...chunksOf("png", bytes)];
  const pixels = chunks.find(({ name }) => name === "IDAT")?.start ?? 0;
  const exif = chunks.find(({ name }) => name === "eXIf");
  if (!exif || exif.start < pixels) return bytes;
  const own = bytes.subarray(exif.start, exif.end);
  const before = [bytes.subarray(0, pixels), own, bytes.subarray(pixels, exif.start)];
  return Buffer.concat([...before, bytes.subarray(exif.end)]);
}

/** Exif that holds only the orientation. */
export function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("II*\0", "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(ORIENTATION, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return tiff;
}
