import { join } from "node:path";
import { LIMITS } from "../../limits.ts";
import { fileBytes } from "../files/file-bytes.ts";
import type { FileFacts } from "../files/scan.ts";
import { settledTime } from "../files/settled.ts";
import { type Measured, notWorthReading, pictureFacts } from "./picture-facts.ts";
import type { PictureProblem } from "./picture-problems.ts";

/** A picture file with its measured facts. */
export interface MeasuredImage extends FileFacts, Measured {}

/** Pictures measured by earlier builds: reading them all again would take longer than the build. */
export interface PictureMemory {
  /** By path; only those measured by the same version of the program. */
  recall: (program: string) => ReadonlyMap<string, MeasuredImage>;
  remember: (image: MeasuredImage) => void;
  forget: (paths: readonly string[]) => void;
}

export const NO_PICTURES: PictureMemory = {
  recall: () => new Map(),
  remember: () => {},
  forget: () => {},
};

/** Pictures that failed to decode, by the hash of their bytes. Decoding happens after measuring. */
export type BrokenPictures = ReadonlyMap<string, PictureProblem>;

export interface MeasureOptions {
  memory: PictureMemory;
  program: string;
  broken: BrokenPictures;
}

const defaults = { memory: NO_PICTURES, program: "", broken: new Map() } satisfies MeasureOptions;

/** Reads only the pictures whose size or mtime changed. */
export function measurePictures(
  root: string,
  files: readonly FileFacts[],
  { memory, program, broken }: MeasureOptions = defaults,
): MeasuredImage[] {
  const known = memory.recall(program);
  const present = new Set(files.map(({ path }) => path));
  memory.forget([...known.keys()].filter((path) => !present.has(path)));
  return files.flatMap((file) => {
    const before = known.get(file.path);
    const same = before?.size === file.size && before.modified === file.modified;
    const measured = same ? before : measure(root, file);
    if (!measured) return [];
    if (!same) memory.remember(measured);
    const { hash, facts } = measured;
    return [{ ...file, hash, facts: broken.get(hash) ?? facts }];
  });
}

/** Undefined if the file has disappeared or is no longer regular; the next scan reports that. */
function measure(root: string, file: FileFacts): MeasuredImage | undefined {
  // Taken before reading: a later change gets a new mtime, or this one is not trusted.
  const own = { ...file, modified: settledTime(file.modified) };
  const rejected = notWorthReading(file.path, file.size);
  if (rejected) return { ...own, hash: `${file.size}`, facts: rejected };
  // A file that has outgrown the limit since the scan is also left to the next one.
  const { bytes } = fileBytes(join(root, file.path), LIMITS.pictureBytes);
  return bytes && { ...own, ...pictureFacts(file.path, bytes) };
}
