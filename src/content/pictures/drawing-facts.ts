import { hash } from "node:crypto";
import { rewriteDrawing } from "../../drawings/rewrite-drawing.ts";
import { LIMITS } from "../../limits.ts";
import { pictureSize } from "../../pictures/picture-size.ts";
import { kindOfBytes } from "./kind-of-bytes.ts";
import { kindOfTextAsDrawing } from "./kind-of-text.ts";
import type { PictureFacts } from "./picture-facts.ts";
import {
  badDrawing,
  otherKind,
  oversizedDrawing,
  type PictureProblem,
  unsized,
  wrongExtension,
} from "./picture-problems.ts";

/** A drawing's size and the hash of its published form. `url` is its published URL. */
export function drawingFacts(
  { path, url }: { path: string; url: string },
  bytes: Buffer,
): PictureFacts | PictureProblem {
  const other = kindOfBytes(bytes) ?? kindOfTextAsDrawing(bytes);
  if (other) return otherKind(path, other);
  const raster = pictureSize(bytes);
  if (raster) return wrongExtension(path, raster.type);
  const found = rewriteDrawing(bytes);
  if ("problems" in found) return badDrawing(path, found.problems);
  if (!found.size) return unsized(path);
  const [width, height] = [found.size.width, found.size.height].map((side) =>
    Math.max(1, Math.round(side)),
  );
  if (!width || !height || Math.max(width, height) > LIMITS.drawingSide)
    return oversizedDrawing(path);
  return { url, width, height, drawing: hash("sha1", found.svg, "base64url") };
}
