import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { sampleFile } from "../../content/files/file-sample.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { LIMITS } from "../../limits.ts";
import type { Claim } from "../../pages/collisions.ts";
import { BuildError } from "../errors/build-error.ts";
import type { Asset, KeptAsset } from "../plan/asset.ts";
import type { Product } from "../plan/product.ts";

/** A file of `media/` that readers can download or play, byte for byte. Its fingerprint is the hash of its bytes. */
export interface MediaFileAsset extends KeptAsset, Claim {
  kind: "file";
  product: "media-file";
  /** The path shown in diagnostics. */
  file: string;
}

export function isMediaFile(asset: Asset): asset is MediaFileAsset {
  return asset.product === "media-file";
}

/** Publishes the files that public pages link to or play, and no others. */
export const mediaFile: Product<MediaFileAsset> = {
  name: "media-file",
  items: ({ media, images, linked }, { content, contentShown }) => {
    const wanted = new Set(linked);
    const asset = (path: string, url: string, fingerprint: string): MediaFileAsset => ({
      ...{ kind: "file", product: "media-file", url, fingerprint },
      ...{ from: join(content, path), file: join(contentShown, path) },
    });
    const files = media.flatMap(({ path, hash, facts }) =>
      !("problem" in facts) && wanted.has(facts.url) ? [asset(path, facts.url, hash)] : [],
    );
    // The cover of a podcast is the only picture that is published as it is: directories want it large.
    const covers = images.flatMap(({ path, hash, facts }) =>
      !("problem" in facts) && wanted.has(facts.url)
        ? [asset(path, facts.url, Buffer.from(hash, "hex").toString("base64url"))]
        : [],
    );
    return [...files, ...covers];
  },
  isHashed: true,
  isBinary: true,
  put: ({ from }, to) => {
    // Piece by piece: a film would not fit into memory several times.
    const file = openSync(to, "wx");
    try {
      const copied = sampleFile(from, LIMITS.mediaBytes, (chunk) => writeSync(file, chunk));
      if (copied) return copied.hash;
    } finally {
      closeSync(file);
    }
    throw new BuildError(`${from} changed while the site was built`, "Build it again.");
  },
};

/** Reports names with characters that have a special meaning in URLs: a link to such a file would miss it. */
export function unsuitableFileNames(files: readonly MediaFileAsset[]): Diagnostic[] {
  return files.flatMap(({ url, file }): Diagnostic[] => {
    const sign = /[%?#\\\p{Cc}]/u.exec(url)?.[0];
    if (sign === undefined) return [];
    return [
      {
        ...{ file, line: 1, column: 1, severity: "error", rule: "media/name" },
        message: `The file's name contains “${sign}”, which has a special meaning in URLs`,
        hint: "Rename the file. Use only letters, digits and hyphens, as in budget-2026.pdf.",
      },
    ];
  });
}
