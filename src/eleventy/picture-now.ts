import { jobsOf } from "../engine/products/batches.ts";
import { makePictures } from "../engine/products/make-pictures.ts";
import { variant } from "../engine/products/variants.ts";
import { readSealed } from "../engine/store/sealed.ts";
import type { Work } from "../engine/work.ts";
import { outputPath } from "../pages/urls.ts";
import { openPictureMaker } from "../pictures/picture-maker.ts";

/** Makes the picture at a path. Undefined if the build has no such picture to make, or if it is broken. */
export type PictureNow = (path: string) => Promise<Uint8Array | undefined>;

/** Makes single pictures of a running build on request, so that a browser need not wait for all of them. */
export function picturesNow({ making }: Pick<Work, "making">): PictureNow {
  const jobs = jobsOf(making, variant).map((job) => [outputPath(job.variant.url), job] as const);
  const waiting = new Map(jobs);
  return async (path) => {
    const job = waiting.get(path);
    if (!job) return undefined;
    const made = readSealed(job.to);
    if (made) return made;
    const broken = await makePictures([job], await openPictureMaker());
    return broken.size > 0 ? undefined : readSealed(job.to);
  };
}
