import { hash } from "node:crypto";
import { basename, join } from "node:path";
import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import type { RasterFile } from "../../pictures/types.ts";
import { allVariants, isRaster } from "../../pictures/variants.ts";
import { namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import { makerOf } from "../disk/whole-file.ts";
import type { Picture, PictureSource, VariantAsset } from "../plan/asset.ts";
import type { BuildRequest } from "../request/request.ts";
import { copyMade } from "./copy-kept.ts";
import type { Product } from "./product.ts";

/** Where made variants are kept from one build of a content folder to the next. */
export function variantFolder({ cache, content }: Pick<BuildRequest, "cache" | "content">): string {
  return join(cache, "pictures", hash("sha1", content, "hex").slice(0, 12));
}

/** Every variant of a picture as a file of the site, made or not. Its url says all that it is made from. */
export function variantAssets(
  { source, facts }: { source: PictureSource; facts: RasterFile },
  folders: Pick<BuildRequest, "cache" | "content">,
): Picture[] {
  const folder = variantFolder(folders);
  return allVariants(facts).map((variant) => ({
    kind: "picture",
    product: "variant",
    url: variant.url,
    file: source.file,
    from: join(folder, basename(variant.url)),
    fingerprint: "made",
    variant: { ...variant, source, whole: facts },
  }));
}

export const variant: Product<VariantAsset> = {
  isHashed: false,
  put: copyMade,
  prune: ({ images }, request) => pruneVariants(variantFolder(request), images),
};

/** Deletes from the cache what no picture of the content folder is made into any more. Drafts' pictures are still there. */
export function pruneVariants(folder: string, images: readonly MeasuredImage[]): void {
  const names = namesIn(folder);
  if (names.length === 0) return;
  const kept = new Set(
    images.flatMap(({ facts }) =>
      !("problem" in facts) && isRaster(facts)
        ? allVariants(facts).map(({ url }) => basename(url))
        : [],
    ),
  );
  // Another build may be about to finish it.
  for (const name of names)
    if (!kept.has(name) && makerOf(name) === undefined) removeAll(join(folder, name));
}
