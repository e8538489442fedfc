import { basename, join } from "node:path";
import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import { allVariants, isRaster } from "../../pictures/variants.ts";
import { namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import { makerOf } from "../disk/whole-file.ts";

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
