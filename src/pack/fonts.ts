import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { OWN_FONT_PACKAGES } from "../cards/fonts.ts";
import { FACES, OWN_FONTS } from "../engine/products/card-fonts.ts";

/** Copies the faces that social cards use, with their licences, since their packages hold thirty times as much. */
export function writeFonts(root: string, folder: string): void {
  for (const name of OWN_FONT_PACKAGES) {
    const from = join(root, "node_modules/@fontsource", name);
    const to = join(folder, OWN_FONTS, "@fontsource", name);
    mkdirSync(join(to, "files"), { recursive: true });
    const faces = readdirSync(join(from, "files")).filter((file) => FACES.test(file));
    for (const file of ["LICENSE", "package.json", ...faces.map((face) => `files/${face}`)]) {
      cpSync(join(from, file), join(to, file));
    }
  }
}
