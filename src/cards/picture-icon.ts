import { icoOf } from "./ico.ts";
import type { IconFile } from "./icon-files.ts";

/** sharp draws an SVG at 72 dots an inch, and may draw it at up to 100,000. */
const [USUAL_DENSITY, HIGHEST_DENSITY] = [72, 2_400];

/** A square picture to make icons of: raster, or SVG. */
export interface IconPicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Makes an icon file from a picture. `ground` is `#rrggbb`. The same bytes on every machine, with one thread. */
export async function pictureIcon(
  picture: IconPicture,
  { url, sizes, inset }: IconFile,
  ground: string,
): Promise<Buffer> {
  const made: { size: number; png: Buffer }[] = [];
  for (const size of sizes) {
    made.push({ size, png: await square(picture, { size, inset, ground }) });
  }
  return url.endsWith(".ico") ? icoOf(made) : (made[0]?.png ?? Buffer.alloc(0));
}

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };
const PNG = { compressionLevel: 9, adaptiveFiltering: false } as const;

async function square(
  { bytes, width, height }: IconPicture,
  { size, inset = 1, ground }: { size: number; inset: number | undefined; ground: string },
): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const side = Math.round(size * inset);
  const density = (USUAL_DENSITY * side) / Math.max(width, height);
  const own = await sharp(bytes, {
    density: Math.min(HIGHEST_DENSITY, Math.max(1, density)),
    failOn: "error",
  })
    .autoOrient()
    .toColourspace("srgb")
    .resize(side, side, { fit: "contain", background: CLEAR })
    .png(PNG)
    .toBuffer();
  if (inset === 1) return own;
  return sharp({ create: { width: size, height: size, channels: 3, background: ground } })
    .composite([{ input: own, gravity: "centre" }])
    .png(PNG)
    .toBuffer();
}
