interface Box {
  type: string;
  /** Its content, without the header. */
  data: Buffer;
}

/**
 * True if decoders rotate an AVIF by 90 or 270 degrees, so that its width and height swap: a property of its main item
 * says so, and its Exif does not count. https://aomediacodec.github.io/av1-avif/, ISO/IEC 14496-12 (boxes), 23008-12
 * (`irot`)
 */
export function isRotatedSideways(bytes: Buffer): boolean {
  try {
    return quarterTurns(bytes) % 2 === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Quarter turns of the main item. */
function quarterTurns(bytes: Buffer): number {
  const meta = find(boxesIn(bytes), "meta");
  const inMeta = meta ? boxesIn(meta.subarray(4)) : [];
  const main = find(inMeta, "pitm");
  const properties = boxesIn(find(inMeta, "iprp") ?? NOTHING);
  const all = boxesIn(find(properties, "ipco") ?? NOTHING);
  if (!main) return 0;
  const id = main[0] === 0 ? main.readUInt16BE(4) : main.readUInt32BE(4);
  const own = propertiesOf(id, find(properties, "ipma") ?? NOTHING);
  const rotation = own.map((index) => all[index - 1]).find((box) => box?.type === "irot");
  return (rotation?.data[0] ?? 0) & 3;
}

const NOTHING = Buffer.alloc(0);

function find(boxes: readonly Box[], type: string): Buffer | undefined {
  return boxes.find((box) => box.type === type)?.data;
}

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short || bytes.length - at;
    if (size < head) return boxes;
    const type = bytes.toString("latin1", at + 4, at + 8);
    boxes.push({ type, data: bytes.subarray(at + head, at + size) });
    at += size;
  }
  return boxes;
}

/** Indexes of an item's properties, from 1. */
function propertiesOf(item: number, ipma: Buffer): number[] {
  if (ipma.length < 8) return [];
  const longIds = (ipma[0] ?? 0) > 0;
  const longIndexes = ((ipma[3] ?? 0) & 1) === 1;
  let at = 8;
  for (let left = ipma.readUInt32BE(4); left > 0; left -= 1) {
    const id = longIds ? ipma.readUInt32BE(at) : ipma.readUInt16BE(at);
    at += longIds ? 4 : 2;
    const count = ipma.readUInt8(at);
    at += 1;
    const width = longIndexes ? 2 : 1;
    if (id === item)
      return Array.from({ length: count }, (_, index) => {
        const place = at + index * width;
        return longIndexes ? ipma.readUInt16BE(place) & 0x7fff : ipma.readUInt8(place) & 0x7f;
      });
    at += count * width;
  }
  return [];
}
