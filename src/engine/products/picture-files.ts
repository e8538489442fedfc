import type { Diagnostic } from "../../diagnostics.ts";
import type { Claim } from "../../pages/collisions.ts";
import type { Asset, KeptAsset } from "../plan/asset.ts";
import type { VariantAsset } from "./variants.ts";

/** A picture in the content folder as a file of the site. `file` is the path shown in diagnostics. */
export interface PictureAsset extends KeptAsset, Claim {
  kind: "picture";
  file: string;
}

export function isPicture(asset: Asset): asset is PictureAsset {
  return "kind" in asset && asset.kind === "picture";
}

export function isVariant(asset: Asset): asset is VariantAsset {
  return asset.product === "variant";
}

/** Claims the URLs that articles use for raster pictures: two pictures with one URL would be ambiguous. */
export function pictureClaims(assets: readonly Asset[]): Claim[] {
  const named = new Map(
    assets.flatMap((asset) => {
      if (!isVariant(asset)) return [];
      const { file, variant } = asset;
      return [[file, { kind: "picture", url: variant.whole.url, file }]];
    }),
  );
  return [...named.values()];
}

/** Reports names with characters that have a special meaning in urls: a link to such a file would miss it. */
export function unsuitableNames(pictures: readonly PictureAsset[]): Diagnostic[] {
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
        message: `The picture's name contains “${sign}”, which has a special meaning in URLs`,
        hint: "Rename the file. Use only letters, digits and hyphens, as in town-hall.jpg.",
      },
    ];
  });
}
