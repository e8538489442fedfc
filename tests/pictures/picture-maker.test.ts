import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { pictureFacts } from "../../src/content/pictures/picture-facts.ts";
import { openPictureMaker } from "../../src/pictures/picture-maker.ts";
import type { MakePicture, PictureFormat, RasterFile } from "../../src/pictures/types.ts";
import { photograph, plainPng } from "../kit/fixtures/raster-pictures.ts";

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

test("no metadata of a camera is left, in any format", async () => {
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

test("of 16 bits a channel, the colours are those of 8 bits, with every profile and without one", async () => {
  const colour = async (bytes: Buffer, format: PictureFormat) => {
    const { data } = await sharp(await made(bytes, format, "a.png"))
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data.subarray(0, 3)];
  };
  for (const channels of [[120], [120, 128], [200, 100, 50], [200, 100, 50, 128]])
    for (const profile of [undefined, "srgb", "p3"])
      for (const format of ["webp", "png"] as const) {
        const png = (bits: 8 | 16) => plainPng(channels, { bits, ...(profile && { profile }) });
        const [of8, of16] = [
          await colour(await png(8), format),
          await colour(await png(16), format),
        ];
        const off = of8.map((value, index) => Math.abs(value - (of16[index] ?? 0)));
        expect(Math.max(...off), `${channels} ${profile} ${format}`).toBeLessThanOrEqual(4);
      }
});

/** Where the corner that is brightest in red and in green comes to lie: of Exif's orientations, each has its own place. */
const CORNERS = [
  "red right",
  "red left",
  "red left",
  "red right",
  "red below",
  "red below",
  "red above",
  "red above",
];
const GREEN = ["below", "below", "above", "above", "right", "left", "left", "right"];

test("a picture is turned and mirrored as its head says, in every format", async () => {
  const [width, height] = [180, 150];
  const pixels = Buffer.alloc(width * height * 3, 90);
  for (let at = 0; at < width * height; at += 1) {
    pixels[at * 3] = ((at % width) / width) * 255;
    pixels[at * 3 + 1] = (Math.floor(at / width) / height) * 255;
  }
  for (const [format, ending] of [
    ["jpeg", "jpg"],
    ["png", "png"],
    ["webp", "webp"],
    ["avif", "avif"],
  ] as const)
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const raw = sharp(pixels, { raw: { width, height, channels: 3 } });
      const bytes = await raw.withMetadata({ orientation })[format]({ effort: 1 }).toBuffer();
      const own = sharp(await made(bytes, "png", `a.${ending}`)).removeAlpha();
      const { data, info } = await own.raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number, channel: number) =>
        data[
          (Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) *
            info.channels +
            channel
        ] ?? 0;
      const brightest = (channel: number): string => {
        const sides = {
          right: at(0.9, 0.5, channel),
          left: at(0.1, 0.5, channel),
          below: at(0.5, 0.9, channel),
          above: at(0.5, 0.1, channel),
        };
        return Object.entries(sides).toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
      };
      const label = `${format} ${orientation}`;
      expect(`red ${brightest(0)}`, label).toBe(CORNERS[orientation - 1]);
      expect(brightest(1), label).toBe(GREEN[orientation - 1]);
    }
});

test("a JPEG for print, in four inks, gets the colours that its inks have on screens", async () => {
  const inks = sharp({ create: { width: 150, height: 150, channels: 3, background: "#c86432" } });
  const bytes = await inks.toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer();
  const { data, info } = await sharp(await made(bytes, "webp"))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  expect(Math.abs((data[0] ?? 0) - 0xc8)).toBeLessThan(10);
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
