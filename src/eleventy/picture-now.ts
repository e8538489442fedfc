import { jobsOf } from "../engine/products/batches.ts";
import { makePictures } from "../engine/products/make-pictures.ts";
import { variant } from "../engine/products/variants.ts";
import { readSealed } from "../engine/store/sealed.ts";
import type { Work } from "../engine/work.ts";
import { outputPath } from "../pages/urls.ts";
import { openPictureMaker } from "./picture-maker.ts";

/** Gives a picture that a build has still to make. Undefined for one that it has not, and for one that is broken. */
export type PictureNow = (path: string) => Promise<Uint8Array | undefined>;

/** Makes single pictures of a build, by their paths in the output, while it goes on: nobody waits for all of them. */
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
