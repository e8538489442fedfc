import { hash } from "node:crypto";
import { LIMITS } from "../../limits.ts";
import type { PictureFile } from "../../pictures/types.ts";
import { endingOf, UNREAD_ENDINGS } from "../files/picture-kinds.ts";
import { drawingFacts } from "./drawing-facts.ts";
import { heavyDrawing, otherKind, type PictureProblem, tooLarge } from "./picture-problems.ts";
import { rasterFacts } from "./raster-facts.ts";

/** A picture that can be shown. */
export interface PictureFacts extends PictureFile {
  /** It is an animation, of which the first picture is shown. */
  moving?: true;
  /** Hash of the drawing as it is published, which is not the file that an editor wrote. */
  drawing?: string;
}

export interface Measured {
  /** Of the file's bytes. */
  hash: string;
  facts: PictureFacts | PictureProblem;
}

/** The url under which a picture of the content folder is known: `media/x.svg` is `/media/x.svg`. */
export function imageUrl(path: string): string {
  return path.startsWith("media/") ? `/${path}` : `/media/${path}`;
}

/** A file of so many bytes is not even read, nor is one that could not be shown. */
export function notWorthReading(path: string, size: number): PictureProblem | undefined {
  const unread = UNREAD_ENDINGS.get(endingOf(path));
  if (unread) return otherKind(path, unread);
  if (endingOf(path) === "svg")
    return size > LIMITS.drawingBytes ? heavyDrawing(path, size) : undefined;
  if (size <= LIMITS.pictureBytes) return undefined;
  const what = `The picture “/${path}” is a file of ${Math.round(size / 1e6)} MB`;
  return tooLarge(what, "pictureBytes");
}

/** What a picture's file tells without being decoded: its head, and a hash of its bytes. */
export function pictureFacts(path: string, content: Uint8Array): Measured {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const own = hash("sha1", bytes);
  const url = imageUrl(path);
  const isDrawing = endingOf(path) === "svg";
  const facts = isDrawing
    ? drawingFacts({ path, url }, bytes)
    : rasterFacts({ path, url, own }, bytes);
  return { hash: own, facts };
}
