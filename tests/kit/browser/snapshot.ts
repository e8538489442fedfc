import sharp from "sharp";

/** Side, in pixels, of the squares that are compared: hinting moves less than that. */
const SQUARE = 6;
/** Maximum difference, of 255, between the mean colours of two squares. */
const TOLERANCE = 14;
/** Maximum share of squares beyond that: a line of text that moved is more. */
const SHARE = 0.002;

/** Shrinks a screenshot for storing: to the given width, with few colours. */
export async function shrink(screenshot: Buffer, width: number): Promise<Buffer> {
  return sharp(screenshot)
    .removeAlpha()
    .resize({ width })
    .png({ palette: true, colours: 16, dither: 0, effort: 5, compressionLevel: 9 })
    .toBuffer();
}

export interface Difference {
  /** Share of squares that differ. */
  share: number;
  /** The new screenshot with these squares in red, for a person to look at. */
  picture: Buffer;
}

/** How a new screenshot differs from the stored one; undefined if only by font hinting. */
export async function difference(kept: Buffer, fresh: Buffer): Promise<Difference | undefined> {
  const [before, after] = await Promise.all([sizeOf(kept), sizeOf(fresh)]);
  if (before.width !== after.width || before.height !== after.height)
    return { share: 1, picture: fresh };
  const columns = Math.ceil(after.width / SQUARE);
  const rows = Math.ceil(after.height / SQUARE);
  const [was, is] = await Promise.all([
    squares(kept, columns, rows),
    squares(fresh, columns, rows),
  ]);
  const marks = Buffer.alloc(columns * rows * 4);
  let count = 0;
  for (let square = 0; square < columns * rows; square += 1) {
    const far = [0, 1, 2].some((channel) => {
      const at = 3 * square + channel;
      return Math.abs((was[at] ?? 0) - (is[at] ?? 0)) > TOLERANCE;
    });
    if (!far) continue;
    count += 1;
    marks.set([255, 0, 0, 120], 4 * square);
  }
  const share = count / (columns * rows);
  if (share <= SHARE) return undefined;
  const raw = { width: columns, height: rows, channels: 4 } as const;
  const overlay = await sharp(marks, { raw })
    .resize(after.width, after.height, { kernel: "nearest", fit: "fill" })
    .png()
    .toBuffer();
  const picture = await sharp(fresh)
    .composite([{ input: overlay }])
    .png()
    .toBuffer();
  return { share, picture };
}

async function sizeOf(png: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(png).metadata();
  return { width, height };
}

/** The mean colour of each square, three bytes each. */
async function squares(png: Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(png)
    .removeAlpha()
    .toColourspace("srgb")
    .resize(width, height, { fit: "fill", kernel: "linear" })
    .raw()
    .toBuffer();
}
