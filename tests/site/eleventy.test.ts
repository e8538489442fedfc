import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { dateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { photograph } from "../kit/fixtures/raster-pictures.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";
import { EDITIONS } from "../kit/sites/shared-sites.ts";

const place = useScratch();

/** A checkout whose code is this one's, and whose output is its own, and its content, which is still to be written. */
function checkout(): string {
  const folder = join(place.folder, "checkout");
  mkdirSync(folder);
  const program = ["package.json", "package-lock.json", ".eleventy.ts", "src", "layouts"];
  for (const name of [...program, "node_modules"]) {
    symlinkSync(join(ROOT, name), join(folder, name));
  }
  return folder;
}

function eleventy(folder: string) {
  const program = join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");
  return spawnSync(process.execPath, [program, "--config=.eleventy.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
}

test("Eleventy's own command builds the same site as `dateline build`", () => {
  const folder = checkout();
  cpSync(EDITIONS, join(folder, "content"), { recursive: true });
  const { status, stderr } = eleventy(folder);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const output = join(place.folder, "_site");
  const cache = join(place.folder, "cache");
  // Beside no layouts: those of a checkout would replace the packed program's.
  const content = join(place.folder, "content");
  cpSync(EDITIONS, content, { recursive: true });
  const args = ["--content", content, "--output", output, "--cache", cache];
  expect(dateline(["build", ...args]).status).toBe(0);
  const built = fileHashes(join(folder, "_site"));
  expect(Object.keys(built).length).toBeGreaterThan(100);
  expect(built).toEqual(fileHashes(output));
});

test("Eleventy's command fails if the content is wrong, reports that, and writes nothing", () => {
  const folder = checkout();
  writeContent(join(folder, "content"), { "articles/right.md": article() });
  expect(eleventy(folder).status).toBe(0);
  const before = fileHashes(join(folder, "_site"));
  writeFileSync(join(folder, "content/articles/wrong.md"), article({ sectoin: "world" }));
  const { status, stderr } = eleventy(folder);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/content\/articles\/wrong\.md:\d+:\d+ error field\/unknown/);
  expect(fileHashes(join(folder, "_site"))).toEqual(before);
});

test("it reports a picture that can't be decoded, and has nothing to do if nothing changed", async () => {
  const folder = checkout();
  const content = join(folder, "content");
  const image = { image: "{ src: /media/quay.png, alt: The quay }" };
  writeContent(content, { "articles/one.md": article() });
  expect(eleventy(folder).status).toBe(0);
  const before = fileHashes(join(folder, "_site"));
  const again = eleventy(folder);
  expect([again.status, again.stderr]).toEqual([0, ""]);
  expect(fileHashes(join(folder, "_site"))).toEqual(before);
  // Its head and its end are whole.
  const torn = await sharp(await photograph(400, 300))
    .png()
    .toBuffer();
  mkdirSync(join(content, "media"));
  writeFileSync(
    join(content, "media/quay.png"),
    torn.fill(0xff, torn.length / 2, torn.length / 2 + 400),
  );
  writeContent(content, { "articles/one.md": article(image) });
  const { status, stderr } = eleventy(folder);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/content\/articles\/one\.md:\d+:\d+ error image\/broken/);
  expect(fileHashes(join(folder, "_site"))).toEqual(before);
});
