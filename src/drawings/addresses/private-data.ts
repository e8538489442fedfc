import { crc32 } from "node:zlib";
import { chunksOf } from "../../pictures/chunks.ts";
import { exifOf, orientationOf } from "../../pictures/orientation.ts";

interface Format {
  type: string;
  /** Chunks with metadata of cameras and editors: Exif, XMP, IPTC, comments. */
  private: ReadonlySet<string>;
  /** Makes a chunk that holds Exif. */
  exif: (tiff: Buffer) => Buffer;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ["image/jpeg", { type: "jpg", private: new Set(["e1", "ed", "fe"]), exif: jpegSegment }],
  [
    "image/png",
    {
      type: "png",
      private: new Set(["eXIf", "iTXt", "tEXt", "tIME", "zTXt"]),
      exif: pngChunk,
    },
  ],
  ["image/webp", { type: "webp", private: new Set(["EXIF", "XMP "]), exif: riffChunk }],
]);

/** An embedded picture without camera metadata, such as the location. Keeps its orientation. */
export function withoutPrivateData(mime: string, bytes: Buffer): Buffer {
  const format = FORMATS.get(mime);
  if (!format) return bytes;
  const orientation = orientationOf(format.type, bytes);
  const kept: Buffer[] = [];
  let from = 0;
  let placed = orientation === 1;
  for (const { name, start, end } of chunksOf(format.type, bytes)) {
    if (!format.private.has(name)) continue;
    kept.push(bytes.subarray(from, start));
    if (!placed) kept.push(format.exif(exifOf(orientation)));
    placed = true;
    from = end;
  }
  if (from === 0) return bytes;
  const written = Buffer.concat([...kept, bytes.subarray(from)]);
  if (format.type === "webp") written.writeUInt32LE(written.length - 8, 4);
  return written;
}

function jpegSegment(tiff: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function pngChunk(tiff: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from("eXIf", "latin1"), tiff]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(tiff.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function riffChunk(tiff: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(tiff.length);
  return Buffer.concat([Buffer.from("EXIF", "latin1"), length, tiff]);
}
