import { join } from "node:path";
import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { Claim } from "../../pages/collisions.ts";
import { isRaster } from "../../pictures/variants.ts";
import type { Picture } from "../plan/asset.ts";
import type { BuildRequest } from "../request/request.ts";
import { variantAssets } from "./variants.ts";

/**
 * The files of the pictures that are shown, of all that the content folder holds: drawings themselves, and the variants
 * of all others. Two files of one url are two pictures here; two that are the same in name and bytes share their variants.
 */
export function picturesOf(
  images: readonly MeasuredImage[],
  shown: readonly string[],
  folders: Pick<BuildRequest, "content" | "contentShown" | "cache">,
): Picture[] {
  const wanted = new Set(shown);
  const seen = new Set<string>();
  const all = images.flatMap(({ path, hash, facts }): Picture[] => {
    if ("problem" in facts) return [];
    const file = join(folders.contentShown, path);
    const from = join(folders.content, path);
    if (isRaster(facts)) {
      const variants = variantAssets({ source: { path, file, from, hash }, facts }, folders);
      return wanted.has(facts.url) ? variants : variants.filter(({ url }) => wanted.has(url));
    }
    if (!wanted.has(facts.url) || facts.drawing === undefined) return [];
    const { url, drawing: fingerprint } = facts;
    return [{ kind: "picture", url, from, file, fingerprint, product: "drawing" }];
  });
  return all.filter(({ url, product }) => {
    if (product !== "variant") return true;
    return !seen.has(url) && seen.add(url);
  });
}

/** The urls by which articles name the pictures of which variants are shown: one picture each, or nobody knows which. */
export function namesOf(assets: readonly Picture[]): Claim[] {
  const named = new Map(
    assets.flatMap((asset) => {
      if (asset.product !== "variant") return [];
      const { file, variant } = asset;
      return [[file, { kind: "picture", url: variant.whole.url, file }]];
    }),
  );
  return [...named.values()];
}

/** In a url these signs mean something else than themselves, so that a link to such a file would miss it. */
export function unfitNames(pictures: readonly Picture[]): Diagnostic[] {
  return pictures.flatMap(({ url, file }): Diagnostic[] => {
    const sign = /[%?#\\\p{Cc}]/u.exec(url)?.[0];
    if (sign === undefined) return [];
    return [
      {
        file,
        line: 1,
        column: 1,
        severity: "error",
        rule: "image/name",
        message: `The picture's name holds “${sign}”, which means something else in a url`,
        hint: "Rename the file, best with letters, digits and hyphens alone.",
      },
    ];
  });
}
