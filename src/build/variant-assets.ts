import { hash } from "node:crypto";
import { basename, join } from "node:path";
import type { RasterFile, Variant } from "../pictures/types.ts";
import { allVariants } from "../pictures/variants.ts";
import type { Picture } from "./assets.ts";
import type { BuildRequest } from "./request.ts";

/** The file of a picture that variants are made of. */
export interface PictureSource {
  /** In the content folder. */
  path: string;
  /** As a diagnostic names it. */
  file: string;
  /** Absolute. */
  from: string;
  /** Of its bytes. */
  hash: string;
}

export interface PictureVariant extends Variant {
  source: PictureSource;
  /** Of the whole picture, as its head tells: what is made of it must be of the same shape. */
  whole: RasterFile;
}

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
