import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { deskLicences } from "./desk-licences.ts";
import { plainWords } from "./desk-words.ts";
import { keepBytes } from "./keep-bytes.ts";
import { keepWork } from "./keep-work.ts";
import { withoutNode } from "./without-node.ts";

const CMS = "node_modules/@sveltia/cms";

/** The script's fonts. What it has besides is for pictures that no browser shows, and maps. */
const FONTS = [
  "material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2",
  "noto-mono-latin-400-normal-DiC8lJru.woff2",
  "source-sans-3-latin-wght-normal-BqRLTx4X.woff2",
  "material-symbols-outlined.LICENSE.txt",
  "noto-mono.LICENSE.txt",
  "source-sans-3.LICENSE.txt",
];

/** Packages for widgets that the desk does not use: code, maps, and pictures in formats of cameras. */
const UNUSED =
  /^(?:@shikijs\/|leaflet|terra-draw|svgo)|\/(?:heic|webp_enc|shiki-engine)[\w-]*\.js$/;

const unused: Plugin = {
  name: "leave-out-unused-widgets",
  resolveId: (id) => (UNUSED.test(id) ? { id: "\0unused", moduleSideEffects: false } : null),
  load: (id) => (id === "\0unused" ? "export default {};" : null),
};

/**
 * Lists all articles below a folder. Sveltia CMS shows only those directly in it, so that somebody who opens the
 * articles sees none.
 */
const DEEP = /return (\w+)\?(\w+)\?(\w+)===2:\3<=2:\3===1/;

const listDeep: Plugin = {
  name: "list-nested-articles",
  transform: (code, id) => {
    if (!id.endsWith("/cms/npm/index.js")) return null;
    if (!DEEP.test(code)) throw new Error("Sveltia CMS lists nested entries differently now");
    return code.replace(DEEP, "return!$1||($2?$3===2:$3<=2)");
  },
};

/** Rules that load fonts from a different site. The script brings the same fonts along. */
const FOREIGN_FONT = /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;

const ownFonts: Plugin = {
  name: "leave-out-foreign-fonts",
  transform: (code, id) => (id.includes("/cms/npm/") ? code.replace(FOREIGN_FONT, "") : null),
};

/** Bundles the desk's script into a folder, with Sveltia CMS, its fonts and all licences. Returns its modules. */
export async function writeDesk(root: string, folder: string): Promise<string[]> {
  const build = await rolldown({
    cwd: root,
    platform: "browser",
    input: { desk: join(root, "src/desk/browser/desk.ts") },
    plugins: [withoutNode(root), unused, ownFonts, listDeep, keepBytes, keepWork, plainWords],
    checks: { bundlerTimings: false },
  });
  const { version, license } = JSON.parse(readFileSync(join(root, CMS, "package.json"), "utf8"));
  const { output } = await build.write({
    dir: folder,
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    banner: `/*! Sveltia CMS ${version}, ${license}: LICENSE.txt */`,
  });
  await build.close();
  mkdirSync(join(folder, "assets"), { recursive: true });
  for (const name of FONTS)
    cpSync(join(root, CMS, "npm/assets", name), join(folder, "assets", name));
  const modules = output.flatMap((each) => (each.type === "chunk" ? each.moduleIds : []));
  writeFileSync(join(folder, "LICENSE.txt"), deskLicences(modules, root));
  return modules;
}
