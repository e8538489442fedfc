/** How many leading bytes to inspect. */
const HEAD = 4096;

/** Whether a picture may have transparency, judged by its header. */
export function hasAlpha(type: string, bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  // VP8X stores it as a flag, VP8L as a bit: https://developers.google.com/speed/webp/docs/riff_container
  if (type === "webp" && head.startsWith("VP8X", 12)) return ((bytes[20] ?? 0) & 0x10) !== 0;
  if (type === "webp" && head.startsWith("VP8L", 12)) return ((bytes[24] ?? 0) & 0x10) !== 0;
  return type === "avif" && head.includes(":auxiliary:alpha");
}

/** Whether a picture is animated: GIF's loop extension, PNG's acTL chunk, WebP's flag, AVIF's brand. */
export function isAnimated(type: string, bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  if (type === "gif") return /NETSCAPE2\.0|ANIMEXTS1\.0/.test(head);
  if (type === "png") return /acTL/.test(head.split("IDAT")[0] ?? "");
  if (type === "webp") return head.startsWith("VP8X", 12) && ((bytes[20] ?? 0) & 0x02) !== 0;
  return type === "avif" && head.slice(8, 12) === "avis";
}

function headOf(bytes: Uint8Array): string {
  return bufferOf(bytes).toString("latin1", 0, HEAD);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
