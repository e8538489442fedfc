import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { chunksOf } from "../../src/pictures/chunks.ts";

/** A photograph of noise over a gradient, of so many pixels, as a camera would write it: with its place and its profile. */
export async function photograph(
  width: number,
  height: number,
  { orientation = 1 }: { orientation?: number } = {},
): Promise<Buffer> {
  return sharp(pixels(width, height), { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: "A camera", Artist: "Somebody at home", Copyright: "secret-owner" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
    })
    .withMetadata({ orientation })
    .withIccProfile("p3")
    .jpeg({ quality: 60 })
    .toBuffer();
}

/** Red rises from left to right, so that a turned picture shows. */
function pixels(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let index = 0; index < bytes.length; index += 3) {
    seed = (seed * 16_807) % 2_147_483_647;
    const column = (index / 3) % width;
    bytes[index] = Math.round((column / width) * 200) + (seed % 32);
    bytes[index + 1] = 60 + (seed % 24);
    bytes[index + 2] = 90;
  }
  return bytes;
}

/** A PNG of one colour, with as many bits a channel and the profile that sharp knows by this name. */
export async function plainPng(
  colour: readonly number[],
  { bits, profile }: { bits: 8 | 16; profile?: string },
): Promise<Buffer> {
  const [side, bytes] = [150, bits / 8];
  const row = Buffer.alloc(1 + side * colour.length * bytes);
  for (let at = 0; at < side * colour.length; at += 1) {
    const value = colour[at % colour.length] ?? 0;
    row.fill(value, 1 + at * bytes, 1 + (at + 1) * bytes);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([bits, [0, 4, 2, 6][colour.length - 1] ?? 2], 8);
  const data = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const icc = profile ? [pngChunk("iCCP", await profileChunk(profile))] : [];
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", head),
    ...icc,
    pngChunk("IDAT", data),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

async function profileChunk(name: string): Promise<Buffer> {
  const grey = sharp({ create: { width: 4, height: 4, channels: 3, background: "#888" } });
  const bytes = await grey.withIccProfile(name).png().toBuffer();
  for (const chunk of chunksOf("png", bytes)) if (chunk.name === "iCCP") return chunk.data;
  throw new Error("sharp wrote no profile");
}

function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
