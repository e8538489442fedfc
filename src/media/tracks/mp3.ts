import type { FileBytes, Tracks } from "./types.ts";

/** Kilobits per second of layer III, by index: of MPEG 1, and of MPEG 2 and 2.5. */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLES_PER_SECOND = [44_100, 48_000, 32_000] as const;
/** How far behind its tag a file may have padding before the first frame. */
const SEARCHED = 64_000;
/** The tag at the end: https://id3.org/ID3v1 */
const LAST_TAG = 128;

/**
 * The duration of an MP3 file: by the number of frames if its first frame says it, or else by its constant bit rate.
 * https://www.iso.org/standard/22412.html (ISO/IEC 11172-3)
 */
export function mp3Tracks(file: FileBytes): Tracks | undefined {
  const start = tagLength(file.at(0, 10));
  const bytes = file.at(start, SEARCHED);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const frame = frameAt(bytes, at);
    if (!frame) continue;
    const frames = framesIn(bytes.subarray(at));
    const seconds = frames
      ? (frames * frame.samples) / frame.rate
      : ((file.size - start - at - lastTag(file)) * 8) / (frame.kilobits * 1_000);
    return { audio: "mp3", ...(seconds > 0 && { seconds }) };
  }
  return undefined;
}

/** The length of the tag at the beginning, with its header. https://id3.org/id3v2.4.0-structure */
function tagLength(head: Buffer): number {
  if (head.length < 10 || head.toString("latin1", 0, 3) !== "ID3") return 0;
  return head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0) + 10;
}

function lastTag({ size, at }: FileBytes): number {
  return at(Math.max(0, size - LAST_TAG), 3).toString("latin1") === "TAG" ? LAST_TAG : 0;
}

function frameAt(bytes: Buffer, at: number) {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return undefined;
  // 3: MPEG 1; 2: MPEG 2; 0: MPEG 2.5.
  const version = (second >> 3) & 3;
  const rate = SAMPLES_PER_SECOND[(third >> 2) & 3];
  const kilobits = RATES[version === 3 ? 0 : 1][third >> 4];
  if (version === 1 || !rate || !kilobits) return undefined;
  const divisor = version === 3 ? 1 : version === 2 ? 2 : 4;
  return { kilobits, rate: rate / divisor, samples: version === 3 ? 1_152 : 576 };
}

/** The number of frames, which encoders with a variable bit rate note in the first one. */
function framesIn(frame: Buffer): number | undefined {
  const head = frame.subarray(0, 64);
  const at = ["Xing", "Info"].map((name) => head.indexOf(name)).find((index) => index !== -1);
  if (at !== undefined && at + 12 <= head.length && (head.readUInt32BE(at + 4) & 1) === 1)
    return head.readUInt32BE(at + 8);
  const other = head.indexOf("VBRI");
  return other !== -1 && other + 18 <= head.length ? head.readUInt32BE(other + 14) : undefined;
}
