import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../../src/engine/store/store.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { mediaIn } from "./media-in-folder.ts";

const place = useScratch();

/** Sets a file's time to long ago, so that it is trusted. */
function age(path: string, seconds: number): void {
  utimesSync(join(place.folder, path), seconds, seconds);
}

test("a file is read again only if its size or time changed", () => {
  const { media: memory } = openStore(undefined, "content");
  mediaIn(place.folder, { "media/a.pdf": "%PDF-1" });
  age("media/a.pdf", 1_000);
  const [first] = mediaIn(place.folder, {}, memory).media;
  // The same size and time: nobody looks.
  writeFileSync(join(place.folder, "media/a.pdf"), "%PDF-2");
  age("media/a.pdf", 1_000);
  expect(mediaIn(place.folder, {}, memory).media).toEqual([first]);
  age("media/a.pdf", 2_000);
  const [second] = mediaIn(place.folder, {}, memory).media;
  expect(second?.hash).not.toBe(first?.hash);
});

test("only files of media/ are taken, and no links", () => {
  const { media } = mediaIn(place.folder, {
    "media/deep/er/a.pdf": "%PDF-1",
    "media/page.html": "<p>",
    "articles/a.pdf": "%PDF-1",
    "media/photo.jpg": "x",
  });
  expect(media.map(({ path }) => path)).toEqual(["media/deep/er/a.pdf"]);
  mkdirSync(join(place.folder, "media"), { recursive: true });
  symlinkSync("/etc/passwd", join(place.folder, "media/b.txt"));
  expect(mediaIn(place.folder).media.map(({ path }) => path)).toEqual(["media/deep/er/a.pdf"]);
});
