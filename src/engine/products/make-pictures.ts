import { hash } from "node:crypto";
import { imageSize } from "image-size";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { type PictureProblem, undecodable } from "../../content/pictures/picture-problems.ts";
import { LIMITS } from "../../limits.ts";
import type { MakePicture, RasterFile, Variant } from "../../pictures/types.ts";
import { BuildError } from "../errors/build-error.ts";
import { writeSealed } from "../store/sealed.ts";
import { coreCount } from "../threads/pool.ts";

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
  /** Of the whole picture, as its head says: what is made of it must have the same shape. */
  whole: RasterFile;
}

/** A variant to make, and the file that it becomes. */
export interface PictureJob {
  variant: PictureVariant;
  to: string;
}

export function pictureJobs(
  files: readonly { variant: PictureVariant; from: string }[],
): PictureJob[] {
  return files.map(({ variant, from: to }) => ({ variant, to }));
}

/** The variants by the pictures that they are made of. */
export function byPicture(jobs: readonly PictureJob[]): PictureJob[][] {
  return [...Map.groupBy(jobs, ({ variant }) => variant.source.path).values()];
}

/**
 * Makes all pictures, as many at a time as there are cores. A broken one does not keep the others from being made. Gives
 * what is wrong with those, by the hash of their bytes.
 */
export async function makePictures(
  jobs: readonly PictureJob[],
  make: MakePicture,
  onMade: (done: number, total: number) => void = () => {},
): Promise<Map<string, PictureProblem>> {
  const broken = new Map<string, PictureProblem>();
  let done = 0;
  const queue = byPicture(jobs).toReversed();
  const work = async (): Promise<void> => {
    for (let own = queue.pop(); own?.[0]; own = queue.pop()) {
      const { source } = own[0].variant;
      const problem = await makeOne(source, own, make);
      if (problem) broken.set(source.hash, problem);
      done += own.length;
      onMade(done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: coreCount() }, work));
  return broken;
}

async function makeOne(
  source: PictureSource,
  jobs: readonly PictureJob[],
  make: MakePicture,
): Promise<PictureProblem | undefined> {
  const { bytes } = fileBytes(source.from, LIMITS.pictureBytes);
  // Under its url, every variant must be of these very bytes, now and for as long as it is kept.
  if (!bytes || hash("sha1", bytes) !== source.hash)
    throw new BuildError(`${source.file} changed while the site was built`, "Build it again.");
  const byFormat = Map.groupBy(jobs, ({ variant }) => variant.format);
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
function keep({ variant, to }: PictureJob, bytes: Uint8Array | undefined): void {
  const { width, height } = bytes ? imageSize(bytes) : {};
  if (!bytes || width !== variant.width || Math.abs((height ?? 0) - variant.height) > 1)
    throw new Error(OTHER_SHAPE);
  writeSealed(to, bytes);
}
