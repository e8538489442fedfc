import { type Diagnostic, excerptOf, type Place } from "../../diagnostics.ts";
import { ANIMATED_PICTURE } from "../../pictures/animated.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import type { Image, SourceFile } from "../types.ts";
import type { Located } from "../yaml/yaml-document.ts";
import type { ImageResolver } from "./images.ts";

export type ImageFile = Pick<Image, "src" | "width" | "height" | "raster">;

/**
 * Resolves the picture that front matter names at `at`. This is not part of the schema, which all files share, and also
 * runs when the rest of the front matter is invalid.
 */
export function namedPicture(
  source: SourceFile,
  { data, place }: Located,
  { at, resolve }: { at: readonly string[]; resolve: ImageResolver },
): { file?: ImageFile; diagnostics: Diagnostic[] } {
  const { path, value: src } = resolvePath(data, [...at]);
  if (path.length < at.length || typeof src !== "string" || src.trim() === "")
    return { diagnostics: [] };
  const found = resolve(src.trim());
  const here = (): Place & Pick<Diagnostic, "excerpt"> => {
    const own = place([...at]);
    return { ...own, excerpt: excerptOf(source.text, own) };
  };
  if ("problem" in found) {
    const { problem: message, hint, rule } = found;
    return { diagnostics: [{ ...here(), severity: "error", rule, message, hint }] };
  }
  if (found.remote) return { file: { src: found.url }, diagnostics: [{ ...here(), ...REMOTE }] };
  const { url, width, height, raster, moving } = found;
  const file = {
    src: url,
    ...(width && height && { width, height }),
    ...(raster && { raster }),
  };
  return { file, diagnostics: moving ? [{ ...here(), ...MOVING }] : [] };
}

const MOVING = { severity: "warning", ...ANIMATED_PICTURE } as const;

const REMOTE = {
  severity: "warning",
  rule: "image/remote",
  message: "The picture is on another site, so readers don't see it",
  hint: "Put the file in media/, as in /media/name.jpg: pages load nothing from other sites.",
} as const;
