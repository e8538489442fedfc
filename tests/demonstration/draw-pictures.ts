import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Sharp } from "sharp";
import { cableSection } from "./cable-section.ts";
import { gpsPlanes } from "./gps-planes.ts";
import { ILLUSTRATIONS } from "./illustrations/illustrations.ts";
import { shakingMap } from "./shaking-map.ts";
import { siliconSphere } from "./silicon-sphere.ts";

const ROOT = dirname(dirname(import.meta.dirname));

/** The demonstration's pictures, drawn by this project and under its licence: none is a photograph. */
const PICTURES: Record<string, () => Sharp> = {
  "silicon-sphere.jpg": () => siliconSphere().jpeg({ quality: 86, mozjpeg: true }),
  "gps-planes.jpg": () =>
    gpsPlanes().jpeg({ quality: 88, mozjpeg: true, chromaSubsampling: "4:4:4" }),
  "cable-section.jpg": () => cableSection().jpeg({ quality: 86, mozjpeg: true }),
  "shaking-map.png": () => shakingMap().png({ palette: true, colours: 32, compressionLevel: 9 }),
};

const folder = process.argv[2] ?? join(ROOT, "content/media");
mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries(PICTURES)) {
  const { size } = await draw().toFile(join(folder, name));
  process.stdout.write(`${name}: ${Math.round(size / 1000)} kB\n`);
}
for (const [name, draw] of Object.entries(ILLUSTRATIONS)) {
  const text = draw();
  writeFileSync(join(folder, name), text);
  process.stdout.write(`${name}: ${Math.round(text.length / 1000)} kB\n`);
}
