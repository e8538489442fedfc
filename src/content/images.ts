import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { imageSize } from "image-size";

/** A picture of the content folder that was found, or one that is elsewhere, or why there is none. */
export type FoundImage =
  | { url: string; width?: number; height?: number; remote?: undefined }
  | { url: string; remote: true }
  | { problem: string; hint: string };

export type ImageResolver = (src: string) => FoundImage;

/** Markup that makes a drawing a program: it would run where a reader opens the file itself. */
const ACTIVE_SVG =
  /<\s*(script|foreignObject|iframe|handler)\b|\son\w+\s*=|(href|src)\s*=\s*["']?\s*(javascript|data|https?):/i;

/** The url under which a picture of the content folder is published: `media/x.svg` is `/media/x.svg`. */
export function imageUrl(path: string): string {
  return path.startsWith("media/") ? `/${path}` : `/media/${path}`;
}

/**
 * Finds pictures for one content file: from the content folder's root (`/media/x.svg`, `media/x.svg`), beside the file
 * (`x.svg`, `./x.svg`), or by name in `media/`.
 */
export function imageResolver(
  root: string,
  images: readonly string[],
  fromPath: string,
): ImageResolver {
  const known = new Set(images);
  return (src) => {
    if (/^https?:\/\//i.test(src)) return { url: src, remote: true };
    const clean = decoded(src);
    const candidates = clean.startsWith("/")
      ? [clean.slice(1)]
      : [
          posix.join(posix.dirname(fromPath), clean),
          posix.normalize(clean),
          posix.join("media", clean),
        ];
    const path = candidates.find((candidate) => known.has(candidate));
    if (path === undefined) return notFound(src, images);
    return measure(root, path);
  };
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
    problem: `there is no picture “${src}”`,
    hint: near
      ? `Is \`/${near}\` meant?`
      : "Put the file into media/ and name it from the root: /media/name.jpg.",
  };
}

function measure(root: string, path: string): FoundImage {
  const bytes = readFileSync(join(root, path));
  if (/\.svg$/i.test(path) && ACTIVE_SVG.test(bytes.toString("utf8"))) {
    return {
      problem: `the drawing “/${path}” holds a script, a handler or a link`,
      hint: "Export it again as a plain SVG, or as PNG.",
    };
  }
  try {
    const { width, height } = imageSize(bytes);
    return { url: imageUrl(path), width: Math.round(width), height: Math.round(height) };
  } catch {
    return {
      problem: `the picture “/${path}” is broken: its size can't be read`,
      hint: "Export it again.",
    };
  }
}
