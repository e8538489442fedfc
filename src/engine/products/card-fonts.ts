import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FONT_PACKAGES } from "../../cards/fonts.ts";
import { unwrapWoff } from "../../cards/unwrap-woff.ts";

/** The faces of a package that cards are set in: upright and bold, in all files that its letters are spread over. */
const FACES = /-700-normal\.woff$/;

/** The packages of fonts that are installed, each with its version. */
export function installedFonts(root: string): Map<string, string> {
  return new Map(
    FONT_PACKAGES.flatMap((name) => {
      const folder = packageFolder(root, `@fontsource/${name}`);
      return folder ? [[name, versionIn(folder)] as const] : [];
    }),
  );
}

/** The version of what sets the text. */
export function drawerVersion(root: string): string {
  const folder = packageFolder(root, "sharp");
  return folder ? versionIn(folder) : "";
}

function versionIn(folder: string): string {
  return String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version);
}

/** Packages of fonts have no file that can be imported: they are looked for where Node.js looks for one. */
function packageFolder(root: string, name: string): string | undefined {
  const folders = createRequire(join(root, "package.json")).resolve.paths(name) ?? [];
  return folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, "package.json")));
}

/**
 * Fills a new folder with the faces of some packages and a configuration of fontconfig that knows no others, so that a
 * card is the same on every machine. Gives the configuration's file. Nothing of it is kept: to unwrap the faces takes less
 * time than to draw a card or two, and neither they nor fontconfig's own index of them tell when they are damaged.
 */
export function layFonts(root: string, folder: string, names: readonly string[]): string {
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
