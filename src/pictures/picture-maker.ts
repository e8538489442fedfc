import type { Metadata, Sharp } from "sharp";
import { LIMITS } from "../limits.ts";
import { ENCODING } from "./encoding.ts";
import { withEarlyExif } from "./orientation.ts";
import type { MakePicture, PictureFormat } from "./types.ts";

const INPUT = { limitInputPixels: LIMITS.picturePixels, failOn: "error", animated: false } as const;

/**
 * Loads sharp and returns the function that makes variants. It works in native threads, but with only one for each
 * file, so that the same input gives the same bytes.
 */
export async function openPictureMaker(): Promise<MakePicture> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return async (bytes, { whole, format, widths }) => {
    const settings = ENCODING[whole.raster.fallback === "png" ? "drawing" : "photograph"];
    const source = sharp(withEarlyExif(Buffer.from(bytes)), INPUT);
    const facts = await source.metadata();
    const variants = widths.map((width) =>
      prepared(source.clone(), facts, { format, width })
        .toFormat(format, settings[format])
        .toBuffer(),
    );
    return Promise.all(variants);
  };
}

/** Turns, resizes and converts a picture to sRGB. Never enlarges it. Writes no metadata, the camera's location included. */
function prepared(
  picture: Sharp,
  { hasProfile, depth, autoOrient }: Metadata,
  { format, width }: { format: PictureFormat; width: number },
): Sharp {
  picture.autoOrient().toColourspace("srgb");
  if (format === "jpeg") picture.flatten({ background: "#ffffff" });
  // The decoder converts 16-bit pictures to P3, so they need another conversion to sRGB.
  if (hasProfile && depth === "ushort") picture.withIccProfile("srgb", { attach: false });
  if (width < autoOrient.width) picture.resize({ width });
  return picture;
}
