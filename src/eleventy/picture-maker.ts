import { LIMITS } from "../limits.ts";
import { ENCODING } from "../pictures/encoding.ts";
import { withEarlyExif } from "../pictures/orientation.ts";
import type { MakePicture } from "../pictures/types.ts";

/** What Eleventy's image utility, which comes without types, is asked and answers here. */
type Made = Record<string, { width: number; buffer: Uint8Array }[]>;
type EleventyImage = (source: Uint8Array, options: object) => Promise<Made>;

/** Of sharp's pipeline, what is used of it here. */
interface Pipeline {
  flatten: (options: { background: string }) => Pipeline;
  toColourspace: (name: string) => Pipeline;
  keepIccProfile: () => Pipeline;
  metadata: () => Promise<{ hasProfile?: boolean; depth?: string }>;
  withIccProfile: (name: string, options: { attach: boolean }) => Pipeline;
}

/**
 * Loads what decodes and encodes, and gives the function that makes variants. The work is done in the native threads
 * of its library: one for each file, so that the same input gives the same bytes.
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
      // Nothing is written, here or to its cache: it gives the bytes.
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
        // It would keep the file's own colour profile, and with it the file's own colours: they become sRGB's instead.
        pipeline.keepIccProfile = () => pipeline;
        const { hasProfile, depth } = await pipeline.metadata();
        // Of 16 bits, the decoder makes P3's colours: they are still to become sRGB's.
        if (hasProfile && depth === "ushort") pipeline.withIccProfile("srgb", { attach: false });
      },
    });
    const byWidth = new Map((made[format] ?? []).map((each) => [each.width, each.buffer]));
    return widths.map((width) => byWidth.get(width));
  };
}
