import { join } from "node:path";
import { LIMITS } from "../../limits.ts";
import { kindNamed } from "../../media/kinds.ts";
import type { MediaFile } from "../../media/types.ts";
import { withoutConflicts } from "../files/conflicts.ts";
import { fileBytes } from "../files/file-bytes.ts";
import { candidatePaths, didYouMean, nearestPath } from "../files/path-names.ts";
import type { ContentRoot, FileFacts } from "../files/scan.ts";
import { quoted } from "../front-matter/fields.ts";
import { besideFinder } from "./files-beside.ts";
import type { MeasuredMedia } from "./measure-media.ts";
import { inConflict, type MediaProblem, notAKind, notText, tooLarge } from "./media-problems.ts";

/** The text of a file, with what pages show of the file. */
export interface FoundText {
  file: MediaFile;
  /** Without a byte order mark; lines end in LF. */
  text: string;
}

export interface MediaFinder {
  /** The file that a content file `from` refers to as `src`. */
  find: (src: string, from: string) => MediaFile | MediaProblem;
  /** The text of such a file, such as rows of CSV. */
  read: (src: string, from: string) => FoundText | MediaProblem;
  /** Fingerprint of the answers for the cache: of the file's path and content, or that there is none. */
  sign: (src: string, from: string) => string;
}

/** Resolves references to files of `media/`. `pictures` may be posters of videos. */
export function mediaFinder(
  files: readonly MeasuredMedia[],
  pictures: readonly Pick<FileFacts, "path">[],
  { folder }: Pick<ContentRoot, "folder">,
): MediaFinder {
  const besideOf = besideFinder([...files, ...pictures].map(({ path }) => path));
  const known = new Map(files.map((file) => [file.path.normalize("NFC"), file]));
  const locate = (src: string, from: string): MeasuredMedia | undefined => {
    const path = candidatePaths(src, from).find((candidate) => known.has(candidate));
    return path === undefined ? undefined : known.get(path);
  };
  return {
    find: (src, from) => {
      const file = locate(src, from);
      if (!file || "problem" in file.facts) return file?.facts ?? notFound(src, files);
      const beside = besideOf(file.path);
      return beside ? { ...file.facts, beside } : file.facts;
    },
    read: (src, from) => {
      const file = locate(src, from);
      if (!file) return notFound(src, files);
      return "problem" in file.facts ? file.facts : textOf(file.facts, { folder, path: file.path });
    },
    sign: (src, from) => {
      const file = locate(src, from);
      if (!file) return MISSING;
      const beside = besideOf(file.path);
      return `${file.path}:${file.hash}${beside ? `:${JSON.stringify(beside)}` : ""}`;
    },
  };
}

const MISSING = "none";

function textOf(
  file: MediaFile,
  { folder, path }: { folder: string; path: string },
): FoundText | MediaProblem {
  const { bytes, tooLarge: size } = fileBytes(join(folder, path), LIMITS.dataBytes);
  if (size !== undefined) return tooLarge(path, size, "dataBytes");
  // Deleted since it was measured: the next scan reports that.
  if (!bytes) return notFound(path, []);
  try {
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const text = decoded.replace(/\r\n?/g, "\n");
    const [conflict] = withoutConflicts(text, { file: path, isMarkdown: false }).diagnostics;
    if (conflict) return inConflict(path, conflict.line);
    return { file, text };
  } catch {
    return notText(path);
  }
}

function notFound(src: string, files: readonly MeasuredMedia[]): MediaProblem {
  const near = nearestPath(
    src,
    files.map(({ path }) => path),
  );
  if (near === undefined && !kindNamed(src)) return notAKind(src.replace(/^\/+/, ""));
  return {
    rule: "media/missing",
    problem: `There is no file ${quoted(src)}`,
    hint: near === undefined ? PUT_THERE : didYouMean(src, near),
  };
}

const PUT_THERE = "Put the file in media/ and write its path from the root, as in /media/name.pdf.";
