import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FONT_PACKAGES } from "../../cards/fonts.ts";
import { unwrapWoff } from "../../cards/unwrap-woff.ts";

/** The files of a package's upright bold face. A face is split into several files, each for a range of characters. */
export const FACES = /-700-normal\.woff$/;

/** Versions of the installed font packages, by name. */
export function installedFonts(root: string): Map<string, string> {
  return new Map(
    FONT_PACKAGES.flatMap((name) => {
      const folder = packageFolder(root, `@fontsource/${name}`);
      return folder ? [[name, versionIn(folder)] as const] : [];
    }),
  );
}

/** The version of sharp, whose Pango sets the text. */
export function sharpVersion(root: string): string {
  const folder = packageFolder(root, "sharp");
  return folder ? versionIn(folder) : "";
}

function versionIn(folder: string): string {
  return String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version);
}

/** The published package's own copies of fonts: only the files that cards use, which are a thirtieth. */
export const OWN_FONTS = "fonts";

/**
 * Finds a package along Node.js's search path, since font packages export no module to resolve. A publication's fonts
 * come before the program's own.
 */
function packageFolder(root: string, name: string): string | undefined {
  const folders = createRequire(join(root, "package.json")).resolve.paths(name) ?? [];
  return [...folders, join(root, OWN_FONTS)]
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, "package.json")));
}

/**
 * Writes the faces of some packages to a new folder, with a fontconfig configuration that lists no other fonts, so that
 * cards are the same on every machine. Returns the configuration file's path. The folder is not cached: unwrapping
 * takes less time than drawing two cards, and damage to cached faces or to fontconfig's index would go unnoticed.
 */
export function writeFonts(root: string, folder: string, names: readonly string[]): string {
  const faces = join(folder, "faces");
  mkdirSync(faces, { recursive: true });
  for (const name of names) {
    const files = join(packageFolder(root, `@fontsource/${name}`) ?? "", "files");
    for (const file of readdirSync(files).filter((each) => FACES.test(each))) {
      const face = unwrapWoff(readFileSync(join(files, file)));
      writeFileSync(join(faces, file.replace(/woff$/, "ttf")), face);
    }
  }
  const file = join(folder, "fonts.conf");
  writeFileSync(file, configuration(folder));
  return file;
}

/** https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html */
function configuration(folder: string): string {
  const path = (name: string) => xml(join(folder, name));
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${path("faces")}</dir>
<cachedir>${path("index")}</cachedir>
</fontconfig>
`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
