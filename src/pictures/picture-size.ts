import { disableTypes, imageSize, types } from "image-size";

/** Formats whose heads are read. What else image-size reads by pattern or by guess is no picture for pages. */
const READ: ReadonlySet<string> = new Set(["gif", "heif", "jpg", "png", "webp"]);
disableTypes(types.filter((type) => !READ.has(type)));

/** The size and type of a raster image, as its head says; undefined if its head can't be read. */
export function pictureSize(
  bytes: Buffer,
): { width: number; height: number; type: string } | undefined {
  try {
    // Its reader sees the whole memory that a small file shares with others, and would go on in it behind the end.
    const alone = bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
    const { width, height, type = "" } = imageSize(alone);
    return width >= 0 && height >= 0 ? { width, height, type } : undefined;
  } catch {
    return undefined;
  }
}
