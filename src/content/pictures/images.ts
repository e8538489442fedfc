import { posix } from "node:path";
import { lookAlikeIn, plainSigns } from "../../look-alikes.ts";
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
    const path = candidatesOf(src, from).find((candidate) => known.has(candidate));
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

function candidatesOf(src: string, fromPath: string): string[] {
  const clean = decoded(src).normalize("NFC");
  if (clean.startsWith("/")) return [clean.slice(1)];
  const beside = posix.join(posix.dirname(fromPath).normalize("NFC"), clean);
  return [beside, posix.normalize(clean), posix.join("media", clean)];
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

function notFound(src: string, images: readonly MeasuredImage[]): PictureProblem {
  const near = nearest(src, images);
  return {
    rule: "image/missing",
    problem: `There is no picture ${quoted(src)}`,
    hint: near === undefined ? PUT_THERE : `Did you mean \`/${near}\`?${difference(src, near)}`,
  };
}

const PUT_THERE = "Put the file in media/ and write its path from the root, as in /media/name.jpg.";

/** The name that the editor probably meant: decoded up to twice, with look-alikes replaced, in lower case. */
function seemingName(path: string): string {
  const once = decoded(path);
  const decodedTwice = /%[0-9a-f]{2}/i.test(once) ? decoded(once) : once;
  return plainSigns(posix.basename(decodedTwice).normalize("NFKC"))
    .toLowerCase()
    .replace(/\s+/g, " ");
}

/** Explains an invisible difference between two names; empty if there is none. */
function difference(src: string, near: string): string {
  const [written, there] = [posix.basename(decoded(src)), posix.basename(near)];
  const sign = lookAlikeIn(written) ?? lookAlikeIn(there);
  if (!sign || plainSigns(written) !== plainSigns(there)) return "";
  const where = written.includes(sign.character) ? "The path" : "The file name";
  return ` ${where} contains ${sign.name}: type the name again, or rename the file.`;
}

/** The picture with the same name, else with the same name and a different extension. */
function nearest(src: string, images: readonly MeasuredImage[]): string | undefined {
  const own = seemingName(src);
  const names = images.map(({ path }) => ({ path, name: seemingName(path) }));
  const near =
    names.find(({ name }) => name === own) ??
    names.find(({ name }) => withoutEnding(name) === withoutEnding(own));
  return near?.path;
}

function withoutEnding(name: string): string {
  return name.replace(/\.\w+$/, "");
}
