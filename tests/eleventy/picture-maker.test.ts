import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { MakePicture } from "../../src/build/make-pictures.ts";
import { pictureFacts } from "../../src/content/picture-facts.ts";
import { openPictureMaker } from "../../src/eleventy/picture-maker.ts";
import type { PictureFormat, RasterFile } from "../../src/pictures/types.ts";
import { photograph } from "../kit/raster.ts";

let make: MakePicture;
beforeAll(async () => {
  make = await openPictureMaker();
});

const FORMATS: PictureFormat[] = ["avif", "webp", "jpeg", "png"];

async function made(bytes: Uint8Array, format: PictureFormat, path = "a.jpg"): Promise<Buffer> {
  const { facts } = pictureFacts(path, bytes);
  const [own] = await make(bytes, { whole: facts as RasterFile, format, widths: [120] });
  if (!own) throw new Error("nothing was made");
  return Buffer.from(own);
}

test("nothing that a camera wrote is left, in any format", async () => {
  const photo = await photograph(240, 160);
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  expect(photo.includes("secret-owner")).toBe(true);
  for (const format of FORMATS) {
    const own = await made(photo, format);
    const { exif, icc, xmp, iptc, width, height } = await sharp(own).metadata();
    expect({ exif, icc, xmp, iptc, width, height }, format).toEqual({ width: 120, height: 80 });
    expect(own.includes("secret-owner") || own.includes("A camera"), format).toBe(false);
  }
});

test("a picture that lies on its side is turned as its camera was held", async () => {
  const own = await made(await photograph(240, 160, { orientation: 6 }), "png");
  const { data, info } = await sharp(own).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([120, 180]);
  // Red rose from left to right: turned, it rises from top to bottom.
  const red = (row: number) => data[(row * info.width + 60) * info.channels] ?? 0;
  expect(red(170)).toBeGreaterThan(red(10) + 100);
});

test("colours of a wider profile become those of the web", async () => {
  const background = { r: 200, g: 100, b: 50 };
  const wide = await sharp({ create: { width: 150, height: 150, channels: 3, background } })
    .withIccProfile("p3")
    .jpeg({ quality: 100 })
    .toBuffer();
  const [red = 0, green = 0, blue = 0] = await sharp(await made(wide, "png"))
    .raw()
    .toBuffer();
  expect([red - 200, green - 100, blue - 50].every((off) => Math.abs(off) < 5)).toBe(true);
});

test("the same picture gives the same bytes, however many cores there are", async () => {
  const photo = await photograph(240, 160);
  expect(sharp.concurrency()).toBe(1);
  for (const format of FORMATS)
    expect(await made(photo, format), format).toEqual(await made(photo, format));
});

test("what may be seen through becomes white in a JPEG, and stays clear in all others", async () => {
  const background = { r: 255, g: 0, b: 0, alpha: 0 };
  const clear = await sharp({ create: { width: 150, height: 150, channels: 4, background } })
    .png()
    .toBuffer();
  const [red = 0, green = 0] = await sharp(await made(clear, "jpeg", "a.png"))
    .raw()
    .toBuffer();
  expect([red, green].every((value) => value > 250)).toBe(true);
  for (const format of ["avif", "webp", "png"] as const)
    expect((await sharp(await made(clear, format, "a.png")).metadata()).hasAlpha).toBe(true);
});

test("a file that is cut can't be made", async () => {
  const photo = await photograph(240, 160);
  const whole = pictureFacts("a.jpg", photo).facts as RasterFile;
  const cut = photo.subarray(0, photo.length / 2);
  await expect(make(cut, { whole, format: "webp", widths: [120] })).rejects.toThrow(
    "premature end",
  );
});
