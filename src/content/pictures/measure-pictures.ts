import { join } from "node:path";
import { LIMITS } from "../../limits.ts";
import { fileBytes } from "../files/file-bytes.ts";
import type { FileFacts } from "../files/scan.ts";
import { settledTime } from "../files/settled.ts";
import { type Measured, notWorthReading, pictureFacts } from "./picture-facts.ts";
import type { PictureProblem } from "./picture-problems.ts";

/** A picture's file, and what it tells. */
export interface MeasuredImage extends FileFacts, Measured {}

/** Pictures as an earlier build measured them: to read them all for every build would take longer than the build. */
export interface PictureMemory {
  /** By path; only what the same version of the program measured. */
  recall: (program: string) => ReadonlyMap<string, MeasuredImage>;
  remember: (image: MeasuredImage) => void;
  forget: (paths: readonly string[]) => void;
}

export const NO_PICTURES: PictureMemory = {
  recall: () => new Map(),
  remember: () => {},
  forget: () => {},
};

/** Pictures that could not be decoded, by the hash of their bytes: that is found out after they are measured. */
export type BrokenPictures = ReadonlyMap<string, PictureProblem>;

export interface MeasureOptions {
  memory: PictureMemory;
  program: string;
  broken: BrokenPictures;
}

const defaults = { memory: NO_PICTURES, program: "", broken: new Map() } satisfies MeasureOptions;

/** Reads each picture whose size or time is another than it was; of the others nothing but that. */
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

/** Undefined if it has gone meanwhile, or is no file any more: the next look tells of that. */
function measure(root: string, file: FileFacts): MeasuredImage | undefined {
  // Before it is read: a change after that has another time, or this one is not trusted.
  const own = { ...file, modified: settledTime(file.modified) };
  const useless = notWorthReading(file.path, file.size);
  if (useless) return { ...own, hash: `${file.size}`, facts: useless };
  // One that has grown beyond the limit since it was found is told by the next look, as well.
  const { bytes } = fileBytes(join(root, file.path), LIMITS.pictureBytes);
  return bytes && { ...own, ...pictureFacts(file.path, bytes) };
}
