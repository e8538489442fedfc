import { hash } from "node:crypto";
import { imageSize } from "image-size";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { type PictureProblem, undecodable } from "../../content/pictures/picture-problems.ts";
import { LIMITS } from "../../limits.ts";
import type { MakePicture, RasterFile, Variant } from "../../pictures/types.ts";
import { BuildError } from "../errors/build-error.ts";
import { writeSealed } from "../store/sealed.ts";
import { coreCount } from "../threads/pool.ts";

/** The picture file that variants are made from. */
export interface PictureSource {
  /** Relative to the content folder. */
  path: string;
  /** The path shown in diagnostics. */
  file: string;
  /** Absolute path. */
  from: string;
  /** Hash of its bytes. */
  hash: string;
}

export interface PictureVariant extends Variant {
  source: PictureSource;
  /** The full picture's facts from its header. Variants must have the same proportions. */
  whole: RasterFile;
}

/** A variant to make, and the file to write it to. */
export interface PictureJob {
  variant: PictureVariant;
  to: string;
}

export function pictureJobs(
  files: readonly { variant: PictureVariant; from: string }[],
): PictureJob[] {
  return files.map(({ variant, from: to }) => ({ variant, to }));
}

/** Groups jobs by source picture. */
export function byPicture(jobs: readonly PictureJob[]): PictureJob[][] {
  return [...Map.groupBy(jobs, ({ variant }) => variant.source.path).values()];
}

/**
 * Makes all variants, as many pictures at a time as there are cores. A broken picture does not stop the others. Returns
 * the problems of broken pictures, by the hash of their bytes. Throws if a picture changed after it was measured.
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
  // A variant's URL contains the source's hash, so it must be made from exactly these bytes.
  if (!bytes || hash("sha1", bytes) !== source.hash)
    throw new BuildError(`${source.file} changed during the build`, "Build again.");
  const byFormat = Map.groupBy(jobs, ({ variant }) => variant.format);
  for (const [format, own] of byFormat) {
    const widths = own.map(({ variant }) => variant.width);
    const whole = own[0]?.variant.whole;
    if (!whole) continue;
    try {
      const made = await make(bytes, { whole, format, widths });
      for (const [index, each] of own.entries()) storeVariant(each, made[index]);
    } catch (error) {
      if (!(error instanceof Error) || "code" in error) throw error;
      // The decoder's messages are shared by all threads, so this one may belong to a different picture.
      return undecodable(source.path, error.message === WRONG_SHAPE ? WRONG_SHAPE : undefined);
    }
  }
  return undefined;
}

/** For instance if the decoder reads the orientation differently: the page has reserved space for another shape. */
const WRONG_SHAPE = "its shape differs from its header";

/** Checks a variant's size and writes it in one step, since another build may read it and this one may be killed. */
function storeVariant({ variant, to }: PictureJob, bytes: Uint8Array | undefined): void {
  const { width, height } = bytes ? imageSize(bytes) : {};
  if (!bytes || width !== variant.width || Math.abs((height ?? 0) - variant.height) > 1)
    throw new Error(WRONG_SHAPE);
  writeSealed(to, bytes);
}
