import type { FileBytes, Tracks } from "./types.ts";

/** The largest page: a header, and 255 segments of 255 bytes. */
const MAX_PAGE = 27 + 255 + 255 * 255;
/** Opus counts in this rate, whatever that of the recording. https://www.rfc-editor.org/rfc/rfc7845#section-4 */
const OPUS_RATE = 48_000;

/** The duration of an Ogg file with Opus or Vorbis: the count of samples on its last page. */
export function oggTracks(file: FileBytes): Tracks | undefined {
  const head = file.at(0, 200);
  const stream = streamIn(head);
  if (!stream) return undefined;
  const end = file.at(Math.max(0, file.size - MAX_PAGE), MAX_PAGE);
  const last = end.lastIndexOf("OggS");
  if (last === -1 || last + 14 > end.length) return { audio: stream.codec };
  const samples = Number(end.readBigInt64LE(last + 6)) - stream.skipped;
  return { audio: stream.codec, ...(samples > 0 && { seconds: samples / stream.rate }) };
}

function streamIn(head: Buffer): { codec: string; rate: number; skipped: number } | undefined {
  const opus = head.indexOf("OpusHead");
  if (opus !== -1 && opus + 12 <= head.length)
    return { codec: "opus", rate: OPUS_RATE, skipped: head.readUInt16LE(opus + 10) };
  const vorbis = head.indexOf("\x01vorbis", 0, "latin1");
  if (vorbis === -1 || vorbis + 16 > head.length) return undefined;
  const rate = head.readUInt32LE(vorbis + 12);
  return rate > 0 ? { codec: "vorbis", rate, skipped: 0 } : undefined;
}
