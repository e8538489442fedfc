import type { PictureJob } from "../engine/products/make-pictures.ts";
import { readSealed } from "../engine/store/sealed.ts";
import type { Work } from "../engine/work.ts";
import { outputPath } from "../pages/urls.ts";
import { makeAllPictures } from "./picture-maker.ts";

/** Gives a picture that a build has still to make. Undefined for one that it has not, and for one that is broken. */
export type PictureNow = (path: string) => Promise<Uint8Array | undefined>;

/** Makes single pictures of a build, by their paths in the output, while it goes on: nobody waits for all of them. */
export function picturesNow({ pictures }: Pick<Work, "pictures">): PictureNow {
  const waiting = new Map<string, PictureJob>();
  for (const { source, variants } of pictures)
    for (const own of variants)
      waiting.set(outputPath(own.variant.url), { source, variants: [own] });
  return async (path) => {
    const job = waiting.get(path);
    const [own] = job?.variants ?? [];
    if (!job || !own) return undefined;
    const made = readSealed(own.to);
    if (made) return made;
    const broken = await makeAllPictures([job]);
    return broken.size > 0 ? undefined : readSealed(own.to);
  };
}
