import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { rewriteDrawing } from "../../drawings/rewrite-drawing.ts";
import { LIMITS } from "../../limits.ts";
import { isRaster } from "../../pictures/variants.ts";
import { BuildError } from "../errors/build-error.ts";
import type { Product, SiteParts } from "../plan/product.ts";
import type { BuildRequest } from "../request/request.ts";
import type { PictureAsset } from "./picture-files.ts";

/** An SVG file, rewritten for publication. Its fingerprint is the hash of the rewritten bytes. */
export interface DrawingAsset extends PictureAsset {
  product: "drawing";
}

/** The drawings that pages show. Two files with the same URL give two assets, which are reported as a collision. */
export function drawingFiles(
  { images, shown }: Pick<SiteParts, "images" | "shown">,
  { content, contentShown }: Pick<BuildRequest, "content" | "contentShown">,
): DrawingAsset[] {
  const wanted = new Set(shown);
  return images.flatMap(({ path, facts }): DrawingAsset[] => {
    if ("problem" in facts || isRaster(facts)) return [];
    const { url, drawing: fingerprint } = facts;
    if (!wanted.has(url) || fingerprint === undefined) return [];
    const [from, file] = [join(content, path), join(contentShown, path)];
    return [{ kind: "picture", product: "drawing", url, from, file, fingerprint }];
  });
}

/** Publishes a rewritten SVG with only known, harmless parts, never the original bytes. */
export const drawing: Product<DrawingAsset> = {
  name: "drawing",
  items: drawingFiles,
  isHashed: true,
  isBinary: false,
  put: ({ from }, to) => {
    const { bytes } = fileBytes(from, LIMITS.pictureBytes);
    const found = bytes && rewriteDrawing(bytes);
    if (!found || "problems" in found)
      throw new BuildError(`${from} changed during the build`, "Build again.");
    writeFileSync(to, found.svg);
    return hash("sha1", found.svg, "base64url");
  },
};
