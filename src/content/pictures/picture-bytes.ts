/** What of a file's first bytes is looked at. */
const HEAD = 4096;

/** Whether a picture may be seen through in places, as its head says. */
export function isClear(type: string, bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  // https://developers.google.com/speed/webp/docs/riff_container: a flag of the extended format, else a bit of VP8L.
  if (type === "webp" && head.startsWith("VP8X", 12)) return ((bytes[20] ?? 0) & 0x10) !== 0;
  if (type === "webp" && head.startsWith("VP8L", 12)) return ((bytes[24] ?? 0) & 0x10) !== 0;
  return type === "avif" && head.includes(":auxiliary:alpha");
}

/** Whether it is an animation: a loop in a GIF, frames in a PNG, WebP's flag, AVIF's brand. */
export function isMoving(type: string, bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  if (type === "gif") return /NETSCAPE2\.0|ANIMEXTS1\.0/.test(head);
  if (type === "png") return /acTL/.test(head.split("IDAT")[0] ?? "");
  if (type === "webp") return head.startsWith("VP8X", 12) && ((bytes[20] ?? 0) & 0x02) !== 0;
  return type === "avif" && head.slice(8, 12) === "avis";
}

/**
 * Whether a file's end is missing, as far as that can be told without decoding it: JPEG's last part has a mark for its
 * end, and a preview in its head may have one too; PNG ends in a chunk of its own; WebP says how long it is.
 */
export function isCut(type: string, bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  if (type === "jpg") return file.lastIndexOf(JPEG_END) < file.lastIndexOf(JPEG_SCAN);
  if (type === "png") return !file.includes("IEND", Math.max(0, file.length - HEAD));
  return type === "webp" && file.readUInt32LE(4) + 8 > file.length;
}

const JPEG_SCAN = Buffer.from("ffda", "hex");
const JPEG_END = Buffer.from("ffd9", "hex");

function headOf(bytes: Uint8Array): string {
  return bufferOf(bytes).toString("latin1", 0, HEAD);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
