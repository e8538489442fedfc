import { candidatePaths, didYouMean, nearestPath } from "../files/path-names.ts";
import { quoted } from "../front-matter/fields.ts";
import type { MeasuredImage } from "./measure-pictures.ts";
import type { PictureFacts } from "./picture-facts.ts";
import type { PictureProblem } from "./picture-problems.ts";

/** A picture in the content folder, a remote one, or why there is none. */
export type FoundImage =
  | (PictureFacts & { remote?: undefined })
  | { url: string; remote: true }
  | PictureProblem;

export type ImageResolver = (src: string) => FoundImage;

export interface ImageFinder {
  /** The picture that a file `from` refers to as `src`. */
  find: (src: string, from: string) => FoundImage;
  /** Fingerprint of that picture for the cache; undefined if it is remote or missing. */
  sign: (src: string, from: string) => string | undefined;
}

/**
 * Resolves references to pictures: from the content folder's root (`/media/x.svg`, `media/x.svg`), relative to the file
 * (`x.svg`, `./x.svg`), or by name in `media/`.
 */
export function imageFinder(images: readonly MeasuredImage[]): ImageFinder {
  // Some systems return names in a different Unicode normalization than editors type.
  const known = new Map(images.map((image) => [image.path.normalize("NFC"), image]));
  const locate = (src: string, from: string): MeasuredImage | undefined => {
    if (isElsewhere(src)) return undefined;
    const path = candidatePaths(src, from).find((candidate) => known.has(candidate));
    return path === undefined ? undefined : known.get(path);
  };
  return {
    find: (src, from) => {
      if (isElsewhere(src)) return { url: src.replace(/^\/\//, "https://"), remote: true };
      const file = locate(src, from);
      if (file === undefined) return notFound(src, images);
      return file.facts;
    },
    sign: (src, from) => {
      const file = locate(src, from);
      return file && `${file.path}:${file.hash}${"problem" in file.facts ? ":broken" : ""}`;
    },
  };
}

function isElsewhere(src: string): boolean {
  return /^(https?:)?\/\//i.test(src);
}

function notFound(src: string, images: readonly MeasuredImage[]): PictureProblem {
  const near = nearestPath(
    src,
    images.map(({ path }) => path),
  );
  return {
    rule: "image/missing",
    problem: `There is no picture ${quoted(src)}`,
    hint: near === undefined ? PUT_THERE : didYouMean(src, near),
  };
}

const PUT_THERE = "Put the file in media/ and write its path from the root, as in /media/name.jpg.";
