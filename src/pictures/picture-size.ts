import { disableTypes, imageSize, types } from "image-size";

/** Formats to recognize. Those that image-size detects by pattern or guess are not pictures for pages. */
const READ: ReadonlySet<string> = new Set(["gif", "heif", "jpg", "png", "webp"]);
disableTypes(types.filter((type) => !READ.has(type)));

/** The size and type of a raster image according to its header; undefined if that can't be read. */
export function pictureSize(
  bytes: Buffer,
): { width: number; height: number; type: string } | undefined {
  try {
    // image-size reads the underlying buffer, which small files share, so it could run past the end into other data.
    const alone = bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
    const { width, height, type = "" } = imageSize(alone);
    return width >= 0 && height >= 0 ? { width, height, type } : undefined;
  } catch {
    return undefined;
  }
}
