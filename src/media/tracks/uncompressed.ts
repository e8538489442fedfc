import type { FileBytes, Tracks } from "./types.ts";

/** Chunks before the samples of a WAV file. */
const MAX_CHUNKS = 1_000;

/** The duration of a WAV file: its samples' bytes by its bytes per second. */
export function wavTracks(file: FileBytes): Tracks | undefined {
  let perSecond = 0;
  let at = 12;
  for (let count = 0; count < MAX_CHUNKS && at + 8 <= file.size; count += 1) {
    const head = file.at(at, 20);
    if (head.length < 8) break;
    const name = head.toString("latin1", 0, 4);
    const size = head.readUInt32LE(4);
    if (name === "fmt " && head.length === 20) perSecond = head.readUInt32LE(16);
    if (name === "data" && perSecond > 0)
      return { audio: "pcm", seconds: Math.min(size, file.size - at - 8) / perSecond };
    at += 8 + size + (size % 2);
  }
  return undefined;
}

/** The duration of a FLAC file. https://www.rfc-editor.org/rfc/rfc9639#section-8.2 */
export function flacTracks(file: FileBytes): Tracks | undefined {
  const head = file.at(0, 42);
  if (head.length < 42) return undefined;
  const rate = head.readUIntBE(18, 3) >> 4;
  const samples = ((head[21] ?? 0) & 0xf) * 2 ** 32 + head.readUInt32BE(22);
  return { audio: "flac", ...(rate > 0 && samples > 0 && { seconds: samples / rate }) };
}
