import sharp from "sharp";
import type { PagePicture } from "./page-picture.ts";

/** So much above the first difference is shown too, so that reviewers see where they are. */
const ABOVE = 160;
const MOST = 1_000;
const QUALITY = 80;

/** The part of a page's picture from a row of its own content on, as WebP. */
export async function shownPart({ png, top }: PagePicture, row: number): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const from = Math.min(Math.max(0, top + row - ABOVE), height - 1);
  const part = { left: 0, top: from, width, height: Math.min(MOST, height - from) };
  return await sharp(png).extract(part).webp({ quality: QUALITY }).toBuffer();
}

/** The first row of their own content in which two pictures of one width differ; undefined if there is none. */
export async function firstDifference(
  before: PagePicture,
  after: PagePicture,
): Promise<number | undefined> {
  const [old, now] = await Promise.all([pixelsOf(before), pixelsOf(after)]);
  const rows = Math.min(old.rows, now.rows);
  for (let row = 0; row < rows; row += 1) if (!old.at(row).equals(now.at(row))) return row;
  return old.rows === now.rows ? undefined : rows;
}

async function pixelsOf({ png, top, bottom }: PagePicture) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const size = info.width * info.channels;
  return {
    rows: Math.min(info.height, bottom) - top,
    at: (row: number) => data.subarray((top + row) * size, (top + row + 1) * size),
  };
}
