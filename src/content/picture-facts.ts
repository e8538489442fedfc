import { hash } from "node:crypto";
import { posix } from "node:path";
import { imageSize } from "image-size";
import { LIMITS, type Limit, raising } from "../limits.ts";
import { slugify } from "../markdown/slug.ts";
import { ENCODING_KEY } from "../pictures/encoding.ts";
import type { Fallback, PictureFile } from "../pictures/types.ts";
import { isClear, isCut, isMoving } from "./picture-bytes.ts";
import { activePart } from "./svg.ts";

/** Why a picture can't be shown, in words for its editor. */
export interface PictureProblem {
  problem: string;
  hint: string;
  rule: string;
}

/** A picture that can be shown. `moving`: it is an animation, of which the first picture is shown. */
export type PictureFacts = PictureFile & { moving?: true };

export interface Measured {
  /** Of the file's bytes. */
  hash: string;
  facts: PictureFacts | PictureProblem;
}

/** In the url, for those who save a picture; the hash tells pictures apart. */
const LONGEST_NAME = 40;

/** The url under which a picture of the content folder is known: `media/x.svg` is `/media/x.svg`. */
export function imageUrl(path: string): string {
  return path.startsWith("media/") ? `/${path}` : `/media/${path}`;
}

/** A file of so many bytes is not even read. */
export function tooHeavy(path: string, size: number): PictureProblem | undefined {
  if (size <= LIMITS.pictureBytes) return undefined;
  const what = `The picture “/${path}” is a file of ${Math.round(size / 1e6)} MB`;
  return tooLarge(what, "pictureBytes");
}

/** What a picture's file tells without being decoded: its head, and a hash of its bytes. */
export function pictureFacts(path: string, bytes: Uint8Array): Measured {
  const own = hash("sha1", bytes);
  return {
    hash: own,
    facts: /\.svg$/i.test(path) ? drawing(path, bytes) : raster(path, bytes, own),
  };
}

function drawing(path: string, bytes: Uint8Array): Measured["facts"] {
  const active = activePart(bytes);
  if (active !== undefined) {
    return {
      rule: "image/broken",
      problem: `The drawing “/${path}” holds ${active}`,
      hint: "Export it again as a plain SVG, or as PNG.",
    };
  }
  const size = headOf(bytes);
  if (size?.type !== "svg") return unreadable(path);
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  if (!(Math.max(width, height) <= LIMITS.drawingSide)) return boundless(path);
  return { url: imageUrl(path), width, height };
}

function raster(path: string, bytes: Uint8Array, own: string): Measured["facts"] {
  const head = headOf(bytes);
  if (!head?.width || !head.height) return unreadable(path);
  const { type = "", orientation = 1 } = head;
  const [, ending = ""] = /\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  if (TYPES[ending] !== type) return wrongEnding(path, type);
  // Exif's orientations from 5 on are of pictures that lie on their side.
  const [width, height] = orientation >= 5 ? [head.height, head.width] : [head.width, head.height];
  const limit = pixelLimit(width, height);
  if (limit) return tooLarge(`The picture “/${path}” has ${width} × ${height} pixels`, limit);
  if (isCut(type, bytes)) return cutOff(path);
  return {
    url: imageUrl(path),
    width,
    height,
    raster: { stem: stemOf(path, own), fallback: fallbackFor(type, bytes) },
    ...(isMoving(type, bytes) && { moving: true }),
  };
}

function pixelLimit(width: number, height: number): Limit | undefined {
  if (width * height > LIMITS.picturePixels) return "picturePixels";
  return Math.max(width, height) > LIMITS.pictureSide ? "pictureSide" : undefined;
}

function headOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

/** The types that image-size tells, by the ending that a file has for them. */
const TYPES: Readonly<Record<string, string>> = {
  avif: "avif",
  gif: "gif",
  jpeg: "jpg",
  jpg: "jpg",
  png: "png",
  webp: "webp",
};

/** Where the files of pixel pictures stand. Their names change with what they hold: hosts say that they may be kept. */
const PICTURES = "/assets/pictures/";

function stemOf(path: string, own: string): string {
  const name = slugify(
    posix
      .basename(path)
      .replace(/\.\w+$/, "")
      .slice(0, LONGEST_NAME),
  );
  const key = hash("sha1", ENCODING_KEY + own).slice(0, 10);
  return `${PICTURES}${name ? `${name}-` : ""}${key}`;
}

/** What may be seen through stays so; what came as PNG or GIF has edges that JPEG would blur. */
function fallbackFor(type: string, bytes: Uint8Array): Fallback {
  if (type === "png" || type === "gif") return "png";
  return isClear(type, bytes) ? "png" : "jpeg";
}

function tooLarge(message: string, limit: Limit): PictureProblem {
  const { picturePixels, pictureSide, pictureBytes } = LIMITS;
  const most = `${picturePixels / 1e6} million pixels, ${pictureSide} on a side and ${pictureBytes / 1e6} MB`;
  return {
    rule: "image/too-large",
    problem: `${message}, which is too large`,
    hint: `Scale it down: 2,000 pixels on its longer side are plenty, and the most is ${most}. ${raising(limit)}`,
  };
}

function boundless(path: string): PictureProblem {
  return {
    rule: "image/too-large",
    problem: `The drawing “/${path}” has more than ${LIMITS.drawingSide} units on a side`,
    hint: `Export it again with a smaller width, height or viewBox: it is drawn as large as a page shows it. ${raising("drawingSide")}`,
  };
}

function wrongEnding(path: string, type: string): PictureProblem {
  const right = Object.keys(TYPES).findLast((ending) => TYPES[ending] === type);
  const problem = `The picture “/${path}” is no ${/\w+$/.exec(path)?.[0].toUpperCase()} file but ${type.toUpperCase()}`;
  const hint = right
    ? `Name it with the ending it should have, .${right}, or export it again.`
    : "Export it as JPEG, PNG, WebP or AVIF: browsers can't show it as it is.";
  return { rule: "image/broken", problem, hint };
}

function cutOff(path: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The picture “/${path}” is cut off: its end is missing`,
    hint: "It was not copied whole: copy it here once more, or export it again.",
  };
}

function unreadable(path: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The picture “/${path}” is broken: its size can't be read`,
    hint: "Export it again; a drawing needs a width and height, or a viewBox.",
  };
}

/** What was found out when a picture was to be made smaller; `why` is the decoder's own word. */
export function undecodable(path: string, why: string): PictureProblem {
  return {
    rule: "image/broken",
    problem: `The picture “/${path}” is broken: it can't be decoded (${why})`,
    hint: "Open it in a picture editor and export it again, or copy it here once more.",
  };
}
