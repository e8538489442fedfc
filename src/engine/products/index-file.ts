import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileBytes } from "../../content/files/file-bytes.ts";
import type { IndexAsset } from "../plan/asset.ts";
import { damagedCache } from "./copy-kept.ts";
import type { Product } from "./product.ts";

export const indexFile: Product<IndexAsset> = {
  isHashed: true,
  put: ({ from, fingerprint }, to) => {
    const { bytes } = fileBytes(from, Number.POSITIVE_INFINITY);
    if (!bytes || hash("sha1", bytes, "base64url") !== fingerprint) throw damagedCache(from);
    writeFileSync(to, bytes);
    return fingerprint;
  },
};
