import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unwrapWoff } from "../../../src/cards/unwrap-woff.ts";
import { ROOT } from "../disk/project-root.ts";

/**
 * The fonts of test pages in addition to the browser's Open Sans: regular and bold. From a family that is split into
 * files by script, only the script's own file is installed.
 */
const FACES = [
  ["noto-serif", /^noto-serif-latin-[47]00-(?:normal|italic)\.woff$/],
  ["noto-naskh-arabic", /-arabic-[47]00-normal\.woff$/],
  ["noto-serif-hebrew", /-hebrew-[47]00-normal\.woff$/],
  ["noto-serif-sc", /-[47]00-normal\.woff$/],
] as const;

/** Writes the packages' fonts into a folder, unwrapped, since the system's text engine can't read WOFF. */
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
 * A fontconfig configuration that lists only the fonts in a folder, so that pages have the same size on every machine.
 * https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html
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
