import { brotliDecompressSync } from "node:zlib";

/** Header length: https://www.w3.org/TR/WOFF2/#woff20Header */
const HEADER = 48;
/** The most bytes that the tables may have unpacked: the largest fonts for Chinese have 30 million. */
const MOST_BYTES = 64_000_000;

/** Tags that the directory names by number: https://www.w3.org/TR/WOFF2/#table_dir_format */
const TAGS =
  `cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX
  vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat
  fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill`
    .split(/\s+/)
    .map((tag) => tag.replace("_", " "));
const OTHER_TAG = 63;

export interface FontTable {
  data: Buffer;
  /** Stored in WOFF2's own form for this table. */
  isTransformed: boolean;
}

/**
 * The tables of a WOFF2 file by tag: https://www.w3.org/TR/WOFF2/. Throws a `RangeError` or zlib's error if the file is
 * damaged, or its tables are too large.
 */
export function woff2Tables(bytes: Buffer): Map<string, FontTable> {
  const count = bytes.readUInt16BE(12);
  const packedLength = bytes.readUInt32BE(20);
  const { entries, end } = directoryOf(bytes, count);
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  if (length > MOST_BYTES) throw new RangeError("the tables are too large");
  const data = brotliDecompressSync(bytes.subarray(end, end + packedLength), {
    maxOutputLength: Math.max(1, length),
  });
  let offset = 0;
  const tables = new Map<string, FontTable>();
  for (const { tag, length: own, isTransformed } of entries) {
    tables.set(tag, { data: data.subarray(offset, offset + own), isTransformed });
    offset += own;
  }
  return tables;
}

interface Entry {
  tag: string;
  /** Bytes in the unpacked stream. */
  length: number;
  isTransformed: boolean;
}

function directoryOf(bytes: Buffer, count: number): { entries: Entry[]; end: number } {
  let at = HEADER;
  const number = (): number => {
    const { value, next } = base128(bytes, at);
    at = next;
    return value;
  };
  const entries = Array.from({ length: count }, (): Entry => {
    const flags = bytes.readUInt8(at++);
    const known = flags & 63;
    const tag = known === OTHER_TAG ? bytes.toString("latin1", at, at + 4) : (TAGS[known] ?? "");
    if (known === OTHER_TAG) at += 4;
    // For these two, 3 means unchanged; for all others, 0 does.
    const unchanged = tag === "glyf" || tag === "loca" ? 3 : 0;
    const isTransformed = flags >> 6 !== unchanged;
    const original = number();
    return { tag, length: isTransformed ? number() : original, isTransformed };
  });
  return { entries, end: at };
}

/** https://www.w3.org/TR/WOFF2/#DataTypes */
function base128(bytes: Buffer, start: number): { value: number; next: number } {
  let value = 0;
  for (let next = start; next < start + 5; next++) {
    const byte = bytes.readUInt8(next);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: next + 1 };
  }
  throw new RangeError("a number has no end");
}
