import { hash } from "node:crypto";
import { basename, join } from "node:path";
import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import type { RasterFile } from "../../pictures/types.ts";
import { allVariants, isRaster } from "../../pictures/variants.ts";
import { namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import { makerOf } from "../disk/whole-file.ts";
import type { Product, SiteParts } from "../plan/product.ts";
import type { BuildRequest } from "../request/request.ts";
import { copyMade } from "../store/copy-made.ts";
import { readSealed } from "../store/sealed.ts";
import {
  makePictures,
  type PictureJob,
  type PictureSource,
  type PictureVariant,
  pictureJobs,
} from "./make-pictures.ts";
import type { PictureAsset } from "./picture-files.ts";

/** The cache's folder for variants of a content folder's pictures. */
export function variantFolder({ cache, content }: Pick<BuildRequest, "cache" | "content">): string {
  return join(cache, "pictures", hash("sha1", content, "hex").slice(0, 12));
}

/** One size and format of a raster picture. Its URL contains the source's hash, so the file never changes. */
export interface VariantAsset extends PictureAsset {
  product: "variant";
  variant: PictureVariant;
}

/** The variants of all raster pictures that pages show. Two files with the same name and bytes share their variants. */
export function variantFiles(
  { images, shown }: Pick<SiteParts, "images" | "shown">,
  folders: Pick<BuildRequest, "content" | "contentShown" | "cache">,
): VariantAsset[] {
  const wanted = new Set(shown);
  const files = new Map<string, VariantAsset>();
  for (const { path, hash: own, facts } of images) {
    if ("problem" in facts || !isRaster(facts)) continue;
    const file = join(folders.contentShown, path);
    const source = { path, file, from: join(folders.content, path), hash: own };
    for (const each of variantAssets({ source, facts }, variantFolder(folders))) {
      const isShown = wanted.has(facts.url) || wanted.has(each.url);
      if (isShown && !files.has(each.url)) files.set(each.url, each);
    }
  }
  return [...files.values()];
}

/** The fingerprint is constant, since the URL identifies all inputs. */
function variantAssets(
  { source, facts }: { source: PictureSource; facts: RasterFile },
  folder: string,
): VariantAsset[] {
  return allVariants(facts).map((each) => ({
    kind: "picture",
    product: "variant",
    url: each.url,
    file: source.file,
    from: join(folder, basename(each.url)),
    fingerprint: "made",
    variant: { ...each, source, whole: facts },
  }));
}

export const variant: Product<VariantAsset, PictureJob> = {
  name: "variant",
  items: variantFiles,
  isHashed: false,
  isBinary: true,
  put: copyMade,
  making: {
    when: "before",
    server: "now",
    phase: "pictures",
    jobs: pictureJobs,
    cached: ({ to }) => readSealed(to) !== undefined,
    make: async (jobs, _, { openPictures, onMade, onBroken }) => {
      const broken = await makePictures(jobs, await openPictures(), onMade);
      for (const [own, problem] of broken) onBroken(own, problem);
    },
  },
  prune: ({ images }, request) => pruneVariants(variantFolder(request), images),
};

/** Deletes cached variants of pictures that are no longer in the content folder. Pictures of drafts keep theirs. */
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
  // Another build may be about to finish an unfinished file.
  for (const name of names)
    if (!kept.has(name) && makerOf(name) === undefined) removeAll(join(folder, name));
}
