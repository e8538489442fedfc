import type { FileBytes, Tracks } from "./types.ts";

/** How far into a file its header reaches: tracks precede the film's data. */
const MAX_HEADER = 1_000_000;
/** Elements at one level of a header. */
const MAX_ELEMENTS = 5_000;

/** Elements that are read. https://www.matroska.org/technical/elements.html */
const ID = {
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  type: 0x83,
  codec: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  unit: 0x54b2,
  displayWidth: 0x54b0,
  displayHeight: 0x54ba,
} as const;

interface Element {
  id: number;
  content: Buffer;
}

/** The tracks of a WebM file. */
export function webmTracks(file: FileBytes): Tracks | undefined {
  const segment = find(elementsIn(file.at(0, MAX_HEADER)), "segment");
  if (!segment) return undefined;
  const top = elementsIn(segment);
  const info = elementsIn(find(top, "info"));
  const scale = unsigned(find(info, "scale")) ?? 1_000_000;
  const duration = float(find(info, "duration"));
  const seconds = duration === undefined ? 0 : (duration * scale) / 1e9;
  const tracks = elementsIn(find(top, "tracks"))
    .filter(({ id }) => id === ID.track)
    .map(({ content }) => elementsIn(content));
  const ofType = (type: number) => tracks.find((each) => unsigned(find(each, "type")) === type);
  const [video, audio] = [ofType(1), ofType(2)];
  return {
    ...(Number.isFinite(seconds) && seconds > 0 && { seconds }),
    ...(video && { ...sizeOf(elementsIn(find(video, "video"))), ...codecOf("video", video) }),
    ...(audio && codecOf("audio", audio)),
  };
}

function codecOf(kind: "video" | "audio", track: readonly Element[]): Tracks {
  const codec = find(track, "codec")?.toString("latin1").replace(/\0.*$/s, "");
  return codec ? { [kind]: codec } : {};
}

/** The displayed size if it is in pixels, or else that of the encoded picture. */
function sizeOf(video: readonly Element[]): Pick<Tracks, "width" | "height"> {
  const isInPixels = (unsigned(find(video, "unit")) ?? 0) === 0;
  const size = (shown: keyof typeof ID, encoded: keyof typeof ID) =>
    (isInPixels && unsigned(find(video, shown))) || unsigned(find(video, encoded));
  const [width, height] = [
    size("displayWidth", "pixelWidth"),
    size("displayHeight", "pixelHeight"),
  ];
  return width && height ? { width, height } : {};
}

function find(elements: readonly Element[], name: keyof typeof ID): Buffer | undefined {
  return elements.find(({ id }) => id === ID[name])?.content;
}

/** The elements of a part of a file. The last one may be cut off, or of unknown length. */
function elementsIn(bytes: Buffer = Buffer.alloc(0)): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length && found.length < MAX_ELEMENTS; ) {
    const id = variable(bytes, at, { keepsMarker: true });
    const size = id && variable(bytes, at + id.length, { keepsMarker: false });
    if (!id || !size) break;
    const start = at + id.length + size.length;
    const end = size.isUnknown ? bytes.length : Math.min(start + size.value, bytes.length);
    found.push({ id: id.value, content: bytes.subarray(start, end) });
    at = end;
  }
  return found;
}

/** A number whose first byte says how many bytes it has. https://www.rfc-editor.org/rfc/rfc8794#section-4 */
function variable(bytes: Buffer, at: number, { keepsMarker }: { keepsMarker: boolean }) {
  const first = bytes[at];
  if (!first) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return undefined;
  const marker = 2 ** (8 - length);
  let value = keepsMarker ? first : first - marker;
  for (const byte of bytes.subarray(at + 1, at + length)) value = value * 256 + byte;
  return { value, length, isUnknown: value === 2 ** (7 * length) - 1 };
}

function unsigned(content: Buffer | undefined): number | undefined {
  if (!content || content.length === 0 || content.length > 6) return undefined;
  return content.readUIntBE(0, content.length);
}

function float(content: Buffer | undefined): number | undefined {
  if (content?.length === 4) return content.readFloatBE(0);
  return content?.length === 8 ? content.readDoubleBE(0) : undefined;
}
