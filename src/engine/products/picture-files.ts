import type { Diagnostic } from "../../diagnostics.ts";
import type { Claim } from "../../pages/collisions.ts";
import type { Asset, KeptAsset } from "../plan/asset.ts";
import type { VariantAsset } from "./variants.ts";

/** A picture of the content folder as a file of the site, with how a diagnostic names it. */
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

/** The urls by which articles name the pictures of which variants are shown: one picture each, or nobody knows which. */
export function namesOf(assets: readonly Asset[]): Claim[] {
  const named = new Map(
    assets.flatMap((asset) => {
      if (!isVariant(asset)) return [];
      const { file, variant } = asset;
      return [[file, { kind: "picture", url: variant.whole.url, file }]];
    }),
  );
  return [...named.values()];
}

/** In a url these signs mean something else than themselves, so that a link to such a file would miss it. */
export function unfitNames(pictures: readonly PictureAsset[]): Diagnostic[] {
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
