import { hash } from "node:crypto";
import { basename, join } from "node:path";
import type { RasterFile } from "../../pictures/types.ts";
import { allVariants } from "../../pictures/variants.ts";
import type { Picture, PictureSource } from "../plan/asset.ts";
import type { BuildRequest } from "../request/request.ts";

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
    url: variant.url,
    file: source.file,
    from: join(folder, basename(variant.url)),
    fingerprint: "made",
    variant: { ...variant, source, whole: facts },
  }));
}
