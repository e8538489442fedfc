import sharp from "sharp";

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
