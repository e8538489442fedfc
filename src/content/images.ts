import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { imageSize } from "image-size";
import { quoted } from "./fields.ts";
import type { FileFacts } from "./scan.ts";
import { activePart } from "./svg.ts";

/** A picture of the content folder that was found, or one that is elsewhere, or why there is none. */
export type FoundImage =
  | { url: string; width?: number; height?: number; remote?: undefined }
  | { url: string; remote: true }
  | { problem: string; hint: string };

export type ImageResolver = (src: string) => FoundImage;

export interface ImageFinder {
  /** The picture that a file, `from`, names so. */
  find: (src: string, from: string) => FoundImage;
  /** The file it is, with its size and time; undefined where there is none here. */
  sign: (src: string, from: string) => string | undefined;
}

/** The url under which a picture of the content folder is published: `media/x.svg` is `/media/x.svg`. */
export function imageUrl(path: string): string {
  return path.startsWith("media/") ? `/${path}` : `/media/${path}`;
}

/**
 * Finds pictures for content files: from the content folder's root (`/media/x.svg`, `media/x.svg`), beside the file
 * (`x.svg`, `./x.svg`), or by name in `media/`. Each is read once, however many articles show it.
 */
export function imageFinder(root: string, images: readonly FileFacts[]): ImageFinder {
  // Some systems give names back in another Unicode form than editors type.
  const known = new Map(images.map((image) => [image.path.normalize("NFC"), image]));
  const measured = new Map<string, FoundImage>();
  const locate = (src: string, from: string): FileFacts | undefined => {
    if (isElsewhere(src)) return undefined;
    const path = candidatesOf(src, from).find((candidate) => known.has(candidate));
    return path === undefined ? undefined : known.get(path);
  };
  return {
    find: (src, from) => {
      if (isElsewhere(src)) return { url: src.replace(/^\/\//, "https://"), remote: true };
      const file = locate(src, from);
      if (file === undefined) return notFound(src, images);
      const found = measured.get(file.path) ?? measure(root, file.path);
      measured.set(file.path, found);
      return found;
    },
    sign: (src, from) => {
      const file = locate(src, from);
      return file && `${file.path}:${file.size}:${file.modified}`;
    },
  };
}

function isElsewhere(src: string): boolean {
  return /^(https?:)?\/\//i.test(src);
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

function notFound(src: string, images: readonly FileFacts[]): FoundImage {
  const name = posix.basename(src).toLowerCase();
  const near = images.find(({ path }) => posix.basename(path).toLowerCase() === name)?.path;
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
