import { inflateSync } from "node:zlib";

/** Lengths of the header and of a directory entry: https://www.w3.org/TR/WOFF/#OverallStructure */
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
/** The same for an OpenType font: https://learn.microsoft.com/typography/opentype/spec/otff */
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * Extracts the font from a WOFF file, since Pango can't use WOFF. Trusts its input, which must come from a package.
 * Throws if the file is not WOFF.
 */
export function unwrapWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("this is not a WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, index));
  const header = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  const power = Math.floor(Math.log2(count));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 << power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * count - (16 << power), 10);
  let offset = header.length;
  const parts = tables.map(({ tag, checksum, data }, index) => {
    const entry = SFNT_HEADER + SFNT_ENTRY * index;
    tag.copy(header, entry);
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    // Each table starts at a multiple of four.
    const padded = Buffer.concat([data], Math.ceil(data.length / 4) * 4);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...parts]);
}

function tableAt(woff: Buffer, index: number): { tag: Buffer; checksum: number; data: Buffer } {
  const entry = WOFF_HEADER + WOFF_ENTRY * index;
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const bytes = woff.subarray(offset, offset + packed);
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    data: packed < length ? inflateSync(bytes) : bytes,
  };
}
