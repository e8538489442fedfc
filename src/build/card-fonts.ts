import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FONT_PACKAGES } from "../cards/fonts.ts";
import { unwrapWoff } from "../cards/unwrap-woff.ts";
import { removeAll } from "./remove-all.ts";
import { unfinished } from "./whole-file.ts";

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
 * A folder with the faces of some packages and a configuration of fontconfig that knows no others, so that a card is
 * the same on every machine. Gives the configuration's file. It is made once for each choice of packages.
 */
export function fontsConfiguration(root: string, cache: string, names: readonly string[]): string {
  const packages = names.map((name) => packageFolder(root, `@fontsource/${name}`) ?? "");
  const versions = packages.map((folder) => readFileSync(join(folder, "package.json"), "utf8"));
  const own = hash("sha1", JSON.stringify([names, versions]), "hex").slice(0, 12);
  const folder = join(cache, "fonts", own);
  if (existsSync(folder)) return join(folder, CONFIGURATION);
  const fresh = unfinished(folder);
  mkdirSync(join(fresh, "faces"), { recursive: true });
  for (const source of packages) {
    const files = join(source, "files");
    for (const name of readdirSync(files).filter((file) => FACES.test(file))) {
      const face = unwrapWoff(readFileSync(join(files, name)));
      writeFileSync(join(fresh, "faces", name.replace(/woff$/, "ttf")), face);
    }
  }
  writeFileSync(join(fresh, CONFIGURATION), configuration(folder));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another build was first.
    removeAll(fresh);
    if (!existsSync(folder)) throw error;
  }
  return join(folder, CONFIGURATION);
}

const CONFIGURATION = "fonts.conf";

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
