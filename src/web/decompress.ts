import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { codeOf, TOO_LARGE } from "./error-codes.ts";

const DECOMPRESS = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** Some servers compress though nobody asked. A few kilobytes may stand for gigabytes, so the result is bounded. */
export function decompressed(
  bytes: Buffer,
  encoding: string | undefined,
  maxOutputLength: number,
): { bytes: Buffer } | { code: string } {
  const name = encoding?.trim().toLowerCase() ?? "";
  const known = Object.entries(DECOMPRESS).find(([each]) => each === name);
  if (!known) return { bytes };
  try {
    return { bytes: known[1](bytes, { maxOutputLength }) };
  } catch (error) {
    const code = error instanceof Error ? codeOf(error) : "";
    return { code: code === "ERR_BUFFER_TOO_LARGE" ? TOO_LARGE : "ERR_COMPRESSED_BADLY" };
  }
}
