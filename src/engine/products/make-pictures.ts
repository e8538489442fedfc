import { hash } from "node:crypto";
import { imageSize } from "image-size";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { type PictureProblem, undecodable } from "../../content/pictures/picture-problems.ts";
import { LIMITS } from "../../limits.ts";
import type { PictureFormat, RasterFile } from "../../pictures/types.ts";
import { BuildError } from "../errors/build-error.ts";
import type { PictureSource, PictureVariant } from "../plan/asset.ts";
import type { WantedFile } from "../plan/wanted.ts";
import type { BuildRequest } from "../request/request.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";
import { coreCount } from "../threads/pool.ts";

/** Makes variants of one format of a picture, whose bytes are given; in the order of `widths`, undefined where there is none. */
export type MakePicture = (
  bytes: Uint8Array,
  options: { whole: RasterFile; format: PictureFormat; widths: readonly number[] },
) => Promise<(Uint8Array | undefined)[]>;

/** The variants of one picture that are to be made, and the files that they are to be. */
export interface PictureJob {
  source: PictureSource;
  variants: { variant: PictureVariant; to: string }[];
}

/** The variants to make of those that are to be put in place: what the cache has not, or all if it is not trusted. */
export function pictureJobs(
  files: readonly Pick<WantedFile, "asset">[],
  { verify }: Pick<BuildRequest, "verify"> = { verify: false },
): PictureJob[] {
  const jobs = new Map<string, PictureJob>();
  for (const { asset } of files) {
    if (asset?.product !== "variant" || (!verify && readSealed(asset.from))) continue;
    const { source } = asset.variant;
    const job = jobs.get(source.path) ?? { source, variants: [] };
    jobs.set(source.path, job);
    job.variants.push({ variant: asset.variant, to: asset.from });
  }
  return [...jobs.values()];
}

export function variantCount(jobs: readonly PictureJob[]): number {
  return jobs.reduce((sum, { variants }) => sum + variants.length, 0);
}

/** Why a picture can't be made, by the hash of its bytes: the next look at the content tells where it is shown. */
export type Broken = Map<string, PictureProblem>;

/** Makes all pictures, as many at a time as there are cores. A broken one does not keep the others from being made. */
export async function makePictures(
  jobs: readonly PictureJob[],
  make: MakePicture,
  onMade: (done: number, total: number) => void = () => {},
): Promise<Broken> {
  const broken: Broken = new Map();
  const total = variantCount(jobs);
  let done = 0;
  const queue = jobs.toReversed();
  const work = async (): Promise<void> => {
    for (let job = queue.pop(); job; job = queue.pop()) {
      const problem = await makeOne(job, make);
      if (problem) broken.set(job.source.hash, problem);
      done += job.variants.length;
      onMade(done, total);
    }
  };
  await Promise.all(Array.from({ length: coreCount() }, work));
  return broken;
}

async function makeOne(
  { source, variants }: PictureJob,
  make: MakePicture,
): Promise<PictureProblem | undefined> {
  const { bytes } = fileBytes(source.from, LIMITS.pictureBytes);
  // Under its url, every variant must be of these very bytes, now and for as long as it is kept.
  if (!bytes || hash("sha1", bytes) !== source.hash)
    throw new BuildError(`${source.file} changed while the site was built`, "Build it again.");
  const byFormat = Map.groupBy(variants, ({ variant }) => variant.format);
  for (const [format, own] of byFormat) {
    const widths = own.map(({ variant }) => variant.width);
    const whole = own[0]?.variant.whole;
    if (!whole) continue;
    try {
      const made = await make(bytes, { whole, format, widths });
      for (const [index, each] of own.entries()) keep(each, made[index]);
    } catch (error) {
      if (!(error instanceof Error) || "code" in error) throw error;
      // The decoder keeps its words in one place for all threads: which of them are read is chance.
      return undecodable(source.path, error.message === OTHER_SHAPE ? OTHER_SHAPE : undefined);
    }
  }
  return undefined;
}

/** As where a turned picture's head is read otherwise by the decoder: its page has been given room for another. */
const OTHER_SHAPE = "it is of another shape than its head says";

/** In one step: another build may look for it, and this one may be stopped. */
function keep(
  { variant, to }: PictureJob["variants"][number],
  bytes: Uint8Array | undefined,
): void {
  const { width, height } = bytes ? imageSize(bytes) : {};
  if (!bytes || width !== variant.width || Math.abs((height ?? 0) - variant.height) > 1)
    throw new Error(OTHER_SHAPE);
  writeSealed(to, bytes);
}
