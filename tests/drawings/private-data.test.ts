import sharp from "sharp";
import { expect, test } from "vitest";
import { rewriteDrawing } from "../../src/drawings/rewrite-drawing.ts";
import { LIMITS } from "../../src/limits.ts";
import { orientationOf } from "../../src/pictures/orientation.ts";
import { plainPng } from "../kit/fixtures/raster-pictures.ts";

const FORMATS = [
  ["jpeg", "jpg"],
  ["png", "png"],
  ["webp", "webp"],
] as const;

function embedding(...pictures: Buffer[]) {
  const images = pictures.map(
    (bytes) => `<image href="data:image/png;base64,${bytes.toString("base64")}"/>`,
  );
  return rewriteDrawing(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${images.join("")}</svg>`,
    ),
  );
}

function published(bytes: Buffer): { type: string; bytes: Buffer } {
  const found = embedding(bytes);
  const [, type = "", data = ""] =
    /data:image\/(\w+);base64,([^"]+)/.exec("svg" in found ? found.svg : "") ?? [];
  return { type, bytes: Buffer.from(data, "base64") };
}

const drawn = sharp({ create: { width: 40, height: 20, channels: 3, background: "#c86432" } });

test.each(FORMATS)(
  "an embedded %s loses its camera's metadata, and is still turned",
  async (format, type) => {
    for (const orientation of [1, 6]) {
      const bytes = await drawn
        .clone()
        .withExif({
          IFD0: { Artist: "Somebody at home" },
          IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
        })
        .withMetadata({ orientation })
        [format]()
        .toBuffer();
      expect(bytes.includes("Somebody at home")).toBe(true);
      const own = published(bytes);
      expect(own.type).toBe(format);
      expect(own.bytes.includes("Somebody at home")).toBe(false);
      expect(orientationOf(type, own.bytes)).toBe(orientation);
      const pixels = (file: Buffer) => sharp(file).autoOrient().raw().toBuffer();
      expect(await pixels(own.bytes)).toEqual(await pixels(bytes));
    }
  },
);

test("the pixels of embedded pictures are counted, all together", async () => {
  const claiming = async (pixels: number): Promise<Buffer> => {
    const bytes = await plainPng([1, 2, 3], { bits: 8 });
    bytes.writeUInt32BE(1000, 16);
    bytes.writeUInt32BE(pixels / 1000, 20);
    return bytes;
  };
  const half = await claiming(LIMITS.picturePixels / 2);
  expect(embedding(half, half)).toHaveProperty("svg");
  expect(embedding(half, half, await claiming(1000))).toMatchObject({
    problems: [{ reason: "embeddedSize" }],
  });
});

test("an embedded file that is cut anywhere is not a reason to fail", async () => {
  for (const [format] of FORMATS) {
    const bytes = await drawn.clone().withMetadata({ orientation: 6 })[format]().toBuffer();
    for (let length = 12; length < bytes.length; length += 7)
      expect(embedding(bytes.subarray(0, length))).toHaveProperty("svg");
  }
});
