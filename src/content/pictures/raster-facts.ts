import { hash } from "node:crypto";
import { posix } from "node:path";
import { LIMITS, type Limit } from "../../limits.ts";
import { slugify } from "../../markdown/slug.ts";
import { isOnItsSide } from "../../pictures/avif-turn.ts";
import { ENCODING_KEY } from "../../pictures/encoding.ts";
import { orientationOf } from "../../pictures/orientation.ts";
import { pictureSize } from "../../pictures/picture-size.ts";
import type { Fallback } from "../../pictures/types.ts";
import { endingOf, READ_ENDINGS } from "../files/picture-kinds.ts";
import { kindOfBytes } from "./kind-of-bytes.ts";
import { kindOfText } from "./kind-of-text.ts";
import { isClear, isCut, isMoving } from "./picture-bytes.ts";
import type { PictureFacts } from "./picture-facts.ts";
import {
  cutOff,
  otherKind,
  type PictureProblem,
  tooLarge,
  unreadable,
  wrongEnding,
} from "./picture-problems.ts";

/** In the url, for those who save a picture; the hash tells pictures apart. */
const LONGEST_NAME = 40;

/** What the file of a raster image tells without being decoded. `own` is the hash of its bytes, `url` its name for articles. */
export function rasterFacts(
  { path, url, own }: { path: string; url: string; own: string },
  bytes: Buffer,
): PictureFacts | PictureProblem {
  const head = headOf(bytes);
  const type = head?.type ?? "";
  if (READ_ENDINGS.get(endingOf(path)) !== type) {
    const other = kindOfBytes(bytes) ?? (head ? undefined : kindOfText(bytes));
    if (other) return otherKind(path, other);
    return head ? wrongEnding(path, type) : unreadable(path);
  }
  if (!head?.width || !head.height) return unreadable(path);
  const [width, height] = isTurned(type, bytes)
    ? [head.height, head.width]
    : [head.width, head.height];
  const limit = pixelLimit(width, height);
  if (limit) return tooLarge(`The picture “/${path}” has ${width} × ${height} pixels`, limit);
  if (isCut(type, bytes)) return cutOff(path);
  return {
    url,
    width,
    height,
    raster: { stem: stemOf(path, own), fallback: fallbackFor(type, bytes) },
    ...(isMoving(type, bytes) && { moving: true }),
  };
}

/** Exif's orientations from 5 on are of pictures that lie on their side. */
function isTurned(type: string, bytes: Buffer): boolean {
  return type === "avif" ? isOnItsSide(bytes) : orientationOf(type, bytes) >= 5;
}

function pixelLimit(width: number, height: number): Limit | undefined {
  if (width * height > LIMITS.picturePixels) return "picturePixels";
  return Math.max(width, height) > LIMITS.pictureSide ? "pictureSide" : undefined;
}

function headOf(bytes: Buffer) {
  return pictureSize(isNamedOtherwise(bytes) ? asAvif(bytes) : bytes);
}

/** An AVIF file may name a more general brand first, or that of animations: image-size looks at the first alone. */
function isNamedOtherwise(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString("latin1", 4, 8) !== "ftyp") return false;
  const brands = bytes.toString("latin1", 8, Math.min(bytes.readUInt32BE(0), 200));
  return /^(?:.{4})*?avi[fs]/s.test(brands) && !brands.startsWith("avif");
}

function asAvif(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.write("avif", 8, "latin1");
  return copy;
}

/** Where the files made of raster images are. Their names change with what they hold: hosts are told to keep them. */
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
function fallbackFor(type: string, bytes: Buffer): Fallback {
  if (type === "png" || type === "gif") return "png";
  return isClear(type, bytes) ? "png" : "jpeg";
}
