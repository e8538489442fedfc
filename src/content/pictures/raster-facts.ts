import { hash } from "node:crypto";
import { posix } from "node:path";
import { LIMITS, type Limit } from "../../limits.ts";
import { slugify } from "../../markdown/slug.ts";
import { isRotatedSideways } from "../../pictures/avif-rotation.ts";
import { ENCODING_KEY } from "../../pictures/encoding.ts";
import { orientationOf } from "../../pictures/orientation.ts";
import { pictureSize } from "../../pictures/picture-size.ts";
import type { Fallback } from "../../pictures/types.ts";
import { extensionOf, SUPPORTED_EXTENSIONS } from "../files/picture-kinds.ts";
import { kindOfBytes } from "./kind-of-bytes.ts";
import { kindOfText } from "./kind-of-text.ts";
import { hasAlpha, isAnimated } from "./picture-bytes.ts";
import type { PictureFacts } from "./picture-facts.ts";
import {
  altered,
  cutOff,
  otherKind,
  type PictureProblem,
  tooLarge,
  unreadable,
  wrongExtension,
} from "./picture-problems.ts";
import { damageOf } from "./whole-picture.ts";

/** In characters. The name is only for readers who save the picture, since the hash identifies it. */
const LONGEST_NAME = 40;

/** What a raster image reveals without being decoded. `own` is the hash of its bytes, `url` its name in articles. */
export function rasterFacts(
  { path, url, own }: { path: string; url: string; own: string },
  bytes: Buffer,
): PictureFacts | PictureProblem {
  const head = headOf(bytes);
  const type = head?.type ?? "";
  if (SUPPORTED_EXTENSIONS.get(extensionOf(path)) !== type) {
    const other = kindOfBytes(bytes) ?? (head ? undefined : kindOfText(bytes));
    if (other) return otherKind(path, other);
    return head ? wrongExtension(path, type) : unreadable(path);
  }
  if (!head?.width || !head.height) return unreadable(path);
  const [width, height] = hasSwappedSides(type, bytes)
    ? [head.height, head.width]
    : [head.width, head.height];
  const limit = pixelLimit(width, height);
  if (limit) return tooLarge(`The picture “/${path}” has ${width} × ${height} pixels`, limit);
  const damage = damageOf(type, bytes);
  if (damage) return damage === "altered" ? altered(path) : cutOff(path);
  return {
    url,
    width,
    height,
    raster: { stem: stemOf(path, own), fallback: fallbackFor(type, bytes) },
    ...(isAnimated(type, bytes) && { moving: true }),
  };
}

/** Exif orientations 5 to 8 swap width and height. */
function hasSwappedSides(type: string, bytes: Buffer): boolean {
  return type === "avif" ? isRotatedSideways(bytes) : orientationOf(type, bytes) >= 5;
}

function pixelLimit(width: number, height: number): Limit | undefined {
  if (width * height > LIMITS.picturePixels) return "picturePixels";
  return Math.max(width, height) > LIMITS.pictureSide ? "pictureSide" : undefined;
}

function headOf(bytes: Buffer) {
  return pictureSize(hasUnusualBrand(bytes) ? asAvif(bytes) : bytes);
}

/** image-size checks only the first brand, but AVIF may list a more general brand, or the animated one, first. */
function hasUnusualBrand(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString("latin1", 4, 8) !== "ftyp") return false;
  const brands = bytes.toString("latin1", 8, Math.min(bytes.readUInt32BE(0), 200));
  return /^(?:.{4})*?avi[fs]/s.test(brands) && !brands.startsWith("avif");
}

function asAvif(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.write("avif", 8, "latin1");
  return copy;
}

/** Where resized pictures are published. Their names contain a content hash, so hosts may cache them forever. */
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

/** Transparency needs PNG, and so do images from PNG or GIF, whose sharp edges JPEG would blur. */
function fallbackFor(type: string, bytes: Buffer): Fallback {
  if (type === "png" || type === "gif") return "png";
  return hasAlpha(type, bytes) ? "png" : "jpeg";
}
