import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unwrapWoff } from "../../../src/cards/unwrap-woff.ts";
import { ROOT } from "../disk/project-root.ts";

/**
 * The faces that pages of tests are set in, beside the browser's own Open Sans: regular and bold. Of a family that is
 * cut into files by script, the browser is given the one whose letters are its reason.
 */
const FACES = [
  ["noto-serif", /^noto-serif-latin-[47]00-(?:normal|italic)\.woff$/],
  ["noto-naskh-arabic", /-arabic-[47]00-normal\.woff$/],
  ["noto-serif-hebrew", /-hebrew-[47]00-normal\.woff$/],
  ["noto-serif-sc", /-[47]00-normal\.woff$/],
] as const;

/** Writes the faces of the packages into a folder: the system's own text engine takes no wrapped ones. */
export function writeFaces(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, pattern] of FACES) {
    const files = join(ROOT, "node_modules/@fontsource", name, "files");
    for (const file of readdirSync(files).filter((each) => pattern.test(each))) {
      const face = unwrapWoff(readFileSync(join(files, file)));
      writeFileSync(join(folder, file.replace(/woff$/, "ttf")), face);
    }
  }
}

/**
 * Settings of fontconfig that know the fonts below a folder and no others, so that a page is as long and as wide on every
 * machine. https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html
 */
export function fontSettings(folder: string, cache: string): string {
  const alias = (family: string, ...faces: string[]) =>
    `<alias binding="same"><family>${family}</family><prefer>${faces
      .map((face) => `<family>${face}</family>`)
      .join("")}</prefer></alias>\n`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${folder}</dir><cachedir>${cache}</cachedir>
${alias("serif", "Noto Serif")}${alias("sans-serif", "Open Sans")}${alias("system-ui", "Open Sans")}</fontconfig>
`;
}
