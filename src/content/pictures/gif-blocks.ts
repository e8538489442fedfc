const IMAGE = 0x2c;
const EXTENSION = 0x21;
const HEADER = 13;
const IMAGE_HEADER = 10;

/** Whether a GIF ends inside a block, or before its first picture. Browsers do without the byte that ends the file. */
export function gifEndsEarly(bytes: Buffer): boolean {
  let at = HEADER + tableBytes(bytes[10]);
  let pictures = 0;
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === IMAGE) {
      const data = at + IMAGE_HEADER + tableBytes(bytes[at + IMAGE_HEADER - 1]) + 1;
      at = afterBlocks(bytes, data);
      pictures += 1;
    } else if (kind === EXTENSION) at = afterBlocks(bytes, at + 2);
    // The end, or something outside the picture.
    else return pictures === 0;
  }
  return pictures === 0 || at > bytes.length;
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18 and 20: a flag, and the number of colours as a power of two. */
function tableBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

/** The offset after a row of blocks, each with its length, which an empty one ends. Beyond the file if it does not. */
function afterBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return bytes.length + 1;
    at += length + 1;
    if (length === 0) return at;
  }
}
