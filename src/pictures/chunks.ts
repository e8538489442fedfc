/** A part of a picture's file. */
export interface Chunk {
  /** The format's name for it: `eXIf` in PNG, `EXIF` in WebP, `e1` in JPEG. */
  name: string;
  /** Range of the whole chunk in the file. */
  start: number;
  end: number;
  /** Its content, without the header. */
  data: Buffer;
}

export function chunksOf(type: string, bytes: Buffer): Iterable<Chunk> {
  return CHUNKS.get(type)?.(bytes) ?? [];
}

const CHUNKS: ReadonlyMap<string, (bytes: Buffer) => Iterable<Chunk>> = new Map([
  ["jpg", jpegSegments],
  ["png", pngChunks],
  ["webp", riffChunks],
]);

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function* pngChunks(bytes: Buffer): Iterable<Chunk> {
  for (let start = 8; start + 12 <= bytes.length; ) {
    const end = start + 12 + bytes.readUInt32BE(start);
    const name = bytes.toString("latin1", start + 4, start + 8);
    yield { name, start, end, data: bytes.subarray(start + 8, end - 4) };
    start = end;
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container: chunks have an even length. */
function* riffChunks(bytes: Buffer): Iterable<Chunk> {
  for (let start = 12; start + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(start + 4);
    const end = start + 8 + length + (length % 2);
    const name = bytes.toString("latin1", start, start + 4);
    yield { name, start, end, data: bytes.subarray(start + 8, start + 8 + length) };
    start = end;
  }
}

/** The segments before the first scan: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.4 */
function* jpegSegments(bytes: Buffer): Iterable<Chunk> {
  for (let start = 2; start + 4 <= bytes.length && bytes[start] === 0xff; ) {
    const marker = bytes[start + 1] ?? 0;
    // Fill bytes may precede a marker.
    if (marker === 0xff) {
      start += 1;
      continue;
    }
    if (marker === 0xda) return;
    const end = start + 2 + bytes.readUInt16BE(start + 2);
    yield { name: marker.toString(16), start, end, data: bytes.subarray(start + 4, end) };
    start = end;
  }
}
