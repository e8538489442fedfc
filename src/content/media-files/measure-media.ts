import { join } from "node:path";
import { LIMITS } from "../../limits.ts";
import { beginsAs, mistakenFor } from "../../media/beginnings.ts";
import { kindNamed, kindOf } from "../../media/kinds.ts";
import type { MediaFile } from "../../media/types.ts";
import { type FileSample, sampleFile, withFileParts } from "../files/file-sample.ts";
import type { FileFacts } from "../files/scan.ts";
import { settledTime } from "../files/settled.ts";
import {
  type MediaProblem,
  mistaken,
  noHeader,
  notAKind,
  tooLarge,
  unlikeName,
} from "./media-problems.ts";
import { isPlayable, playableFacts } from "./playable.ts";

/** A file of `media/` with what pages show of it, or why it can't be published. */
export interface MeasuredMedia extends FileFacts {
  /** Of its bytes. */
  hash: string;
  facts: MediaFile | MediaProblem;
}

/** Files measured by earlier builds: reading films again would take longer than the build. */
export interface MediaMemory {
  /** By path; only those measured by the same version of the program. */
  recall: (program: string) => ReadonlyMap<string, MeasuredMedia>;
  remember: (file: MeasuredMedia) => void;
  forget: (paths: readonly string[]) => void;
}

export const NO_MEDIA: MediaMemory = {
  recall: () => new Map(),
  remember: () => {},
  forget: () => {},
};

/** Reads only the files whose size or mtime changed. */
export function measureMedia(
  root: string,
  files: readonly FileFacts[],
  { memory, program }: { memory: MediaMemory; program: string },
): MeasuredMedia[] {
  const known = memory.recall(program);
  const present = new Set(files.map(({ path }) => path));
  memory.forget([...known.keys()].filter((path) => !present.has(path)));
  return files.flatMap((file) => {
    const before = known.get(file.path);
    if (before?.size === file.size && before.modified === file.modified)
      return [{ ...before, ...file }];
    const measured = measure(root, file);
    if (!measured) return [];
    memory.remember(measured);
    return [measured];
  });
}

/** Undefined if the file has disappeared or is no longer regular; the next scan reports that. */
function measure(root: string, file: FileFacts): MeasuredMedia | undefined {
  // Taken before reading: a later change gets a new mtime, or this one is not trusted.
  const own = { ...file, modified: settledTime(file.modified) };
  if (file.size > LIMITS.mediaBytes) {
    const facts = tooLarge(file.path, file.size, "mediaBytes");
    return { ...own, hash: `${file.size}`, facts };
  }
  const from = join(root, file.path);
  const sample = sampleFile(from, LIMITS.mediaBytes);
  return sample && { ...own, hash: sample.hash, facts: factsOf({ path: file.path, from }, sample) };
}

function factsOf(
  { path, from }: { path: string; from: string },
  { head, bytes }: FileSample,
): MediaFile | MediaProblem {
  const name = kindNamed(path);
  if (!name) return notAKind(path);
  if (!beginsAs(kindOf(name).begins, head)) {
    const other = mistakenFor(head);
    return other ? mistaken(path, other) : unlikeName(path, name);
  }
  const file = { url: `/${path.normalize("NFC")}`, kind: name, bytes };
  const kind = kindOf(name);
  if (!isPlayable(kind)) return file;
  const played = withFileParts(from, LIMITS.mediaBytes, (parts) =>
    playableFacts(path, kind, parts),
  );
  if (!played) return noHeader(path);
  return "problem" in played ? played : { ...file, ...played };
}
