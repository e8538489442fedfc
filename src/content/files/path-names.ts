import { posix } from "node:path";
import { lookAlikeIn, plainSigns } from "../../text/look-alikes.ts";

/**
 * The paths that a reference in the file `from` may mean, in Unicode NFC and in order: from the content folder's root
 * (`/media/x.svg`, `media/x.svg`), relative to the file (`x.svg`, `./x.svg`), or by name in `media/`.
 */
export function candidatePaths(src: string, from: string): string[] {
  const clean = decodedPath(src).normalize("NFC");
  if (clean.startsWith("/")) return [clean.slice(1)];
  const beside = posix.join(posix.dirname(from).normalize("NFC"), clean);
  return [beside, posix.normalize(clean), posix.join("media", clean)];
}

/** The path with the same name as a missing file, else with the same name and a different extension. */
export function nearestPath(src: string, paths: readonly string[]): string | undefined {
  const own = seemingName(src);
  const names = paths.map((path) => ({ path, name: seemingName(path) }));
  const near =
    names.find(({ name }) => name === own) ??
    names.find(({ name }) => withoutEnding(name) === withoutEnding(own));
  return near?.path;
}

/** The hint for a missing file with a near name. */
export function didYouMean(src: string, near: string): string {
  return `Did you mean \`/${near}\`?${difference(src, near)}`;
}

/** A path as written in a link or an image, decoded if it can be. */
function decodedPath(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

/** The name that the editor probably meant: decoded up to twice, with look-alikes replaced, in lower case. */
function seemingName(path: string): string {
  const once = decodedPath(path);
  const decodedTwice = /%[0-9a-f]{2}/i.test(once) ? decodedPath(once) : once;
  return plainSigns(posix.basename(decodedTwice).normalize("NFKC"))
    .toLowerCase()
    .replace(/\s+/g, " ");
}

/** Explains an invisible difference between two names; empty if there is none. */
function difference(src: string, near: string): string {
  const [written, there] = [posix.basename(decodedPath(src)), posix.basename(near)];
  const sign = lookAlikeIn(written) ?? lookAlikeIn(there);
  if (!sign || plainSigns(written) !== plainSigns(there)) return "";
  const where = written.includes(sign.character) ? "The path" : "The file name";
  return ` ${where} contains ${sign.name}: type the name again, or rename the file.`;
}

function withoutEnding(name: string): string {
  return name.replace(/\.\w+$/, "");
}
