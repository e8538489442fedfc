import type { FileBytes, Tracks } from "./types.ts";

/** A box of an MP4 file: its four-letter type and its content. */
interface Box {
  type: string;
  content: Buffer;
}

/** Boxes at one level: real files have a few dozen, and fragmented ones a few thousand at the top. */
const MAX_BOXES = 20_000;
/** Bytes of the header box: an hour of film has about two million. */
const MAX_HEADER = 32_000_000;

/** The tracks of an MP4, M4A or M4V file. https://www.iso.org/standard/83102.html (ISO/IEC 14496-12) */
export function mp4Tracks(file: FileBytes): Tracks | undefined {
  const header = headerOf(file);
  if (!header) return undefined;
  const boxes = boxesIn(header);
  const seconds = secondsOf(inside(boxes, "mvhd")) ?? undefined;
  const tracks = boxes.filter(({ type }) => type === "trak").map(({ content }) => trackOf(content));
  const video = tracks.find(({ handler }) => handler === "vide");
  const audio = tracks.find(({ handler }) => handler === "soun");
  return {
    ...(seconds !== undefined && { seconds }),
    ...(video?.width && video.height && { width: video.width, height: video.height }),
    ...(video?.codec && { video: video.codec }),
    ...(audio?.codec && { audio: audio.codec }),
    ...(isLocated(header) && { located: true }),
  };
}

/** The content of the `moov` box, before or after the film's data. Undefined if any box is cut off. */
function headerOf({ size, at }: FileBytes): Buffer | undefined {
  let header: Buffer | undefined;
  let offset = 0;
  for (let count = 0; count < MAX_BOXES && offset + 8 <= size; count += 1) {
    const head = at(offset, 16);
    if (head.length < 8) return undefined;
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && head.length === 16;
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - offset : short;
    const start = isLong ? 16 : 8;
    if (length < start || offset + length > size) return undefined;
    const isHeader = head.toString("latin1", 4, 8) === "moov" && length <= MAX_HEADER;
    if (isHeader) header ??= at(offset + start, length - start);
    offset += length;
  }
  return header;
}

function boxesIn(bytes: Buffer): Box[] {
  const found: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length && found.length < MAX_BOXES; ) {
    const length = bytes.readUInt32BE(at);
    if (length < 8) break;
    const type = bytes.toString("latin1", at + 4, at + 8);
    found.push({ type, content: bytes.subarray(at + 8, at + length) });
    at += length;
  }
  return found;
}

/** The content of a box inside boxes, by the types on the way. */
function inside(boxes: readonly Box[], ...types: string[]): Buffer | undefined {
  const [first, ...rest] = types;
  const content = boxes.find(({ type }) => type === first)?.content;
  return content && rest.length > 0 ? inside(boxesIn(content), ...rest) : content;
}

/** The duration of a movie header: two layouts, with numbers of 32 and of 64 bits. */
function secondsOf(header: Buffer | undefined): number | undefined {
  if (!header || header.length < 32) return undefined;
  const isLong = header[0] === 1;
  const scale = header.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  const isUnknown = isLong ? duration >= 2 ** 63 : duration === 2 ** 32 - 1;
  return scale === 0 || duration === 0 || isUnknown ? undefined : duration / scale;
}

function trackOf(content: Buffer) {
  const boxes = boxesIn(content);
  const handler = inside(boxes, "mdia", "hdlr")?.toString("latin1", 8, 12);
  const codec = inside(boxes, "mdia", "minf", "stbl", "stsd")?.toString("latin1", 12, 16);
  return { handler, codec, ...sizeOf(inside(boxes, "tkhd")) };
}

/** Width and height of a track header, swapped if its matrix turns the picture by a quarter, as phones write it. */
function sizeOf(header: Buffer | undefined): { width?: number; height?: number } {
  const start = header?.[0] === 1 ? 52 : 40;
  if (!header || header.length < start + 44) return {};
  const [width, height] = [start + 36, start + 40].map((at) =>
    Math.round(header.readUInt32BE(at) / 65_536),
  );
  if (!width || !height) return {};
  const isTurned = header.readInt32BE(start) === 0 && header.readInt32BE(start + 4) !== 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

/** Keys under which phones note where they filmed. */
const PLACES = ["\xa9xyz", "location.ISO6709", "loci"].map((key) => Buffer.from(key, "latin1"));

function isLocated(header: Buffer): boolean {
  return PLACES.some((key) => header.includes(key));
}
