import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { rewriteDrawing } from "../../drawings/rewrite-drawing.ts";
import { LIMITS } from "../../limits.ts";
import { BuildError } from "../errors/build-error.ts";
import type { DrawingAsset } from "../plan/asset.ts";
import type { Product } from "./product.ts";

/** The editor's bytes are never published: what is written holds only what is known to be harmless. */
export const drawing: Product<DrawingAsset> = {
  isHashed: true,
  put: ({ from }, to) => {
    const { bytes } = fileBytes(from, LIMITS.pictureBytes);
    const found = bytes && rewriteDrawing(bytes);
    if (!found || "problems" in found)
      throw new BuildError(`${from} changed while the site was built`, "Build it again.");
    writeFileSync(to, found.svg);
    return hash("sha1", found.svg, "base64url");
  },
};
