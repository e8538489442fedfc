import { hash } from "node:crypto";
import { LIMITS } from "../../limits.ts";
import type { PictureFile } from "../../pictures/types.ts";
import { extensionOf, UNSUPPORTED_EXTENSIONS } from "../files/picture-kinds.ts";
import { drawingFacts } from "./drawing-facts.ts";
import { heavyDrawing, otherKind, type PictureProblem, tooLarge } from "./picture-problems.ts";
import { rasterFacts } from "./raster-facts.ts";

/** A picture that can be shown. */
export interface PictureFacts extends PictureFile {
  /** Animated: only the first frame is shown. */
  moving?: true;
  /** Hash of the drawing as published, which differs from the editor's file. */
  drawing?: string;
}

export interface Measured {
  /** Of the file's bytes. */
  hash: string;
  facts: PictureFacts | PictureProblem;
}

/** The published URL of a picture in the content folder: `media/x.svg` becomes `/media/x.svg`. */
export function imageUrl(path: string): string {
  return path.startsWith("media/") ? `/${path}` : `/media/${path}`;
}

/** Rejects files that are too large or of an unsupported format before reading them. */
export function notWorthReading(path: string, size: number): PictureProblem | undefined {
  const unread = UNSUPPORTED_EXTENSIONS.get(extensionOf(path));
  if (unread) return otherKind(path, unread);
  if (extensionOf(path) === "svg")
    return size > LIMITS.drawingBytes ? heavyDrawing(path, size) : undefined;
  if (size <= LIMITS.pictureBytes) return undefined;
  const what = `The picture “/${path}” has ${Math.round(size / 1e6)} MB`;
  return tooLarge(what, "pictureBytes");
}

/** What a picture's file reveals without being decoded: header facts, and a hash of its bytes. */
export function pictureFacts(path: string, content: Uint8Array): Measured {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const own = hash("sha1", bytes);
  const url = imageUrl(path);
  const isDrawing = extensionOf(path) === "svg";
  const facts = isDrawing
    ? drawingFacts({ path, url }, bytes)
    : rasterFacts({ path, url, own }, bytes);
  return { hash: own, facts };
}
