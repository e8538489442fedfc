import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { imageSize } from "image-size";
import { quoted } from "./fields.ts";
import { activePart } from "./svg.ts";

/** A picture of the content folder that was found, or one that is elsewhere, or why there is none. */
export type FoundImage =
  | { url: string; width?: number; height?: number; remote?: undefined }
  | { url: string; remote: true }
  | { problem: string; hint: string };

export type ImageResolver = (src: string) => FoundImage;

/** The url under which a picture of the content folder is published: `media/x.svg` is `/media/x.svg`. */
export function imageUrl(path: string): string {
  return path.startsWith("media/") ? `/${path}` : `/media/${path}`;
}

/**
 * Finds pictures for content files: from the content folder's root (`/media/x.svg`, `media/x.svg`), beside the file
 * (`x.svg`, `./x.svg`), or by name in `media/`. Each is read once, however many articles show it.
 */
export function imageFinder(
  root: string,
  images: readonly string[],
): (fromPath: string) => ImageResolver {
  // Some systems give names back in another Unicode form than editors type.
  const known = new Map(images.map((path) => [path.normalize("NFC"), path]));
  const measured = new Map<string, FoundImage>();
  return (fromPath) => (src) => {
    if (/^(https?:)?\/\//i.test(src))
      return { url: src.replace(/^\/\//, "https://"), remote: true };
    const path = candidatesOf(src, fromPath).find((candidate) => known.has(candidate));
    const file = path === undefined ? undefined : known.get(path);
    if (file === undefined) return notFound(src, images);
    const found = measured.get(file) ?? measure(root, file);
    measured.set(file, found);
    return found;
  };
}

function candidatesOf(src: string, fromPath: string): string[] {
  const clean = decoded(src).normalize("NFC");
  if (clean.startsWith("/")) return [clean.slice(1)];
  const beside = posix.join(posix.dirname(fromPath).normalize("NFC"), clean);
  return [beside, posix.normalize(clean), posix.join("media", clean)];
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

function notFound(src: string, images: readonly string[]): FoundImage {
  const name = posix.basename(src).toLowerCase();
  const near = images.find((path) => posix.basename(path).toLowerCase() === name);
  return {
    problem: `There is no picture ${quoted(src)}`,
    hint: near
      ? `Did you mean \`/${near}\`?`
      : "Put the file into media/ and name it from the root: /media/name.jpg.",
  };
}

function measure(root: string, path: string): FoundImage {
  const bytes = readFileSync(join(root, path));
  const active = /\.svg$/i.test(path) ? activePart(bytes) : undefined;
  if (active !== undefined) {
    return {
      problem: `The drawing “/${path}” holds ${active}`,
      hint: "Export it again as a plain SVG, or as PNG.",
    };
  }
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // Exif's orientations from 5 on are of pictures that lie on their side.
    const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
    return { url: imageUrl(path), width: Math.round(wide), height: Math.round(high) };
  } catch {
    return {
      problem: `The picture “/${path}” is broken: its size can't be read`,
      hint: "Export it again; a drawing needs a width and height, or a viewBox.",
    };
  }
}
