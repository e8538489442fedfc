import { LIMITS } from "../limits.ts";
import { ENCODING } from "../pictures/encoding.ts";
import { withEarlyExif } from "../pictures/orientation.ts";
import type { MakePicture } from "../pictures/types.ts";

/** The result of Eleventy's image utility, which comes without types. */
type Made = Record<string, { width: number; buffer: Uint8Array }[]>;
type EleventyImage = (source: Uint8Array, options: object) => Promise<Made>;

/** The methods of sharp's pipeline that are used here. */
interface Pipeline {
  flatten: (options: { background: string }) => Pipeline;
  toColourspace: (name: string) => Pipeline;
  keepIccProfile: () => Pipeline;
  metadata: () => Promise<{ hasProfile?: boolean; depth?: string }>;
  withIccProfile: (name: string, options: { attach: boolean }) => Pipeline;
}

/**
 * Loads the picture libraries and returns the function that makes variants. sharp works in native threads, but with
 * only one for each file, so that the same input gives the same bytes.
 */
export async function openPictureMaker(): Promise<MakePicture> {
  const [{ default: image }, { default: sharp }] = await Promise.all([
    import("@11ty/eleventy-img"),
    import("sharp"),
  ]);
  sharp.concurrency(1);
  sharp.cache(false);
  return async (bytes, { whole, format, widths }) => {
    const settings = ENCODING[whole.raster.fallback === "png" ? "drawing" : "photograph"];
    const made = await (image as EleventyImage)(withEarlyExif(Buffer.from(bytes)), {
      widths,
      formats: [format],
      formatFiltering: [],
      // Returns bytes and writes no file, not even to its cache.
      dryRun: true,
      useCache: false,
      urlFormat: () => "",
      fixOrientation: true,
      sharpOptions: { limitInputPixels: LIMITS.picturePixels, failOn: "error", animated: false },
      sharpAvifOptions: settings.avif,
      sharpWebpOptions: settings.webp,
      sharpJpegOptions: settings.jpeg,
      sharpPngOptions: settings.png,
      transform: async (pipeline: Pipeline) => {
        pipeline.toColourspace("srgb");
        if (format === "jpeg") pipeline.flatten({ background: "#ffffff" });
        // Convert colours to sRGB: keeping the file's profile would also keep its colours.
        pipeline.keepIccProfile = () => pipeline;
        const { hasProfile, depth } = await pipeline.metadata();
        // The decoder converts 16-bit pictures to P3, so they need another conversion to sRGB.
        if (hasProfile && depth === "ushort") pipeline.withIccProfile("srgb", { attach: false });
      },
    });
    const byWidth = new Map((made[format] ?? []).map((each) => [each.width, each.buffer]));
    return widths.map((width) => byWidth.get(width));
  };
}
