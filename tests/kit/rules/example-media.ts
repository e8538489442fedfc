import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { ROOT } from "../disk/project-root.ts";
import { mp3, mp4 } from "../fixtures/media-samples.ts";
import { GAZETTE } from "../sites/gazette.ts";

const FONT = join(ROOT, "node_modules/@fontsource/noto-serif");
const drawing = (): Buffer => readFileSync(join(GAZETTE, "media/mauna-loa-co2.svg"));

/** Files in binary formats, which are there for every example that names them. */
const FILES: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  "media/tides.svg": drawing,
  "media/wide.svg": drawing,
  "media/cover.jpg": () =>
    sharp({ create: { width: 1_400, height: 1_400, channels: 3, background: "#223" } })
      .jpeg()
      .toBuffer(),
  "media/harbour.jpg": () => readFileSync(join(GAZETTE, "media/cable-section.jpg")),
  "media/crane.mp4": () => mp4(),
  "media/crane-hevc.mp4": () => mp4({ video: "hevc", audio: "aac" }),
  "media/episode.mp3": mp3,
  "fonts/noto-serif-700.woff2": () =>
    readFileSync(join(FONT, "files/noto-serif-latin-700-normal.woff2")),
  "fonts/OFL.txt": () => readFileSync(join(FONT, "LICENSE")),
};

/** The files of that table that `text` names. A font brings its licence. */
export async function namedFiles(text: string): Promise<Record<string, Buffer>> {
  const named = Object.entries(FILES).filter(
    ([path]) =>
      text.includes(path.split("/")[1] ?? "") ||
      (path === "fonts/OFL.txt" && text.includes(".woff2")),
  );
  const made = named.map(async ([path, make]) => [path, await make()] as const);
  return Object.fromEntries(await Promise.all(made));
}
