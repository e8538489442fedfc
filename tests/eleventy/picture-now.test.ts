import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { pictureFacts } from "../../src/content/pictures/picture-facts.ts";
import { picturesNow } from "../../src/eleventy/picture-now.ts";
import type { Asset } from "../../src/engine/plan/asset.ts";
import { batchesOf } from "../../src/engine/products/batches.ts";
import { variantFiles } from "../../src/engine/products/variants.ts";
import { writeSealed } from "../../src/engine/store/sealed.ts";
import { buildIn } from "../engine/products/missing.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { photograph } from "../kit/fixtures/raster-pictures.ts";

const place = useScratch();

function pictures(bytes: Uint8Array) {
  const content = join(place.folder, "content");
  mkdirSync(join(content, "media"), { recursive: true });
  writeFileSync(join(content, "media/quay.jpg"), bytes);
  const own = pictureFacts("media/quay.jpg", bytes);
  const image = { path: "media/quay.jpg", size: bytes.length, modified: 1, ...own };
  const folders = { content, contentShown: "content", cache: join(place.folder, "cache") };
  return variantFiles({ images: [image], shown: ["/media/quay.jpg"] }, folders);
}

function nowOf(assets: readonly Asset[]) {
  const files = assets.map((asset) => ({ asset }));
  return picturesNow({ making: batchesOf(files, new Map(), buildIn(place.folder)) });
}

test("a picture that is asked for is made before its turn, alone, and once", async () => {
  const assets = pictures(await photograph(400, 300));
  const now = nowOf(assets);
  const wanted = assets.find(({ url }) => url.endsWith("-320.webp"));
  const path = wanted?.url.slice(1) ?? "";
  const made = await now(path);
  expect(imageSize(made ?? new Uint8Array())).toMatchObject({ width: 320, type: "webp" });
  expect(assets.filter(({ from }) => existsSync(from))).toEqual([wanted]);
  writeSealed(wanted?.from ?? "", Buffer.from("kept"));
  expect(Buffer.from((await now(path)) ?? []).toString()).toBe("kept");
});

test("one that is not the build's, or broken, is refused", async () => {
  const photo = await photograph(400, 300);
  const torn = Buffer.concat([photo.subarray(0, 700), photo.subarray(-2)]);
  const assets = pictures(torn);
  const now = nowOf(assets);
  expect(await now("media/other.avif")).toBeUndefined();
  expect(await now(assets[0]?.url.slice(1) ?? "")).toBeUndefined();
});
