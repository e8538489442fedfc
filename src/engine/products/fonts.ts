import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { LIMITS } from "../../limits.ts";
import { BuildError } from "../errors/build-error.ts";
import type { KeptAsset } from "../plan/asset.ts";
import type { Product } from "../plan/product.ts";

/** A font or its licence, as it is in the content folder. Its fingerprint is the hash of its bytes. */
export interface FontAsset extends KeptAsset {
  product: "font";
}

export const font: Product<FontAsset> = {
  name: "font",
  items: ({ fonts }, { content }) =>
    fonts?.files.map(({ path, url, hash: fingerprint }) => {
      return { product: "font", url, from: join(content, path), fingerprint };
    }),
  isHashed: true,
  isBinary: true,
  put: ({ from }, to) => {
    const { bytes } = fileBytes(from, LIMITS.fontBytes);
    if (!bytes) throw new BuildError(`${from} changed while the site was built`, "Build it again.");
    writeFileSync(to, bytes);
    return hash("sha1", bytes, "base64url");
  },
};
