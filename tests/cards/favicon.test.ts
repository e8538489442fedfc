import sharp from "sharp";
import { expect, test } from "vitest";
import { faviconPng } from "../../src/cards/favicon.ts";

const COLOURS = { ground: "#0b4f5c", lines: "#ffffff" };

test.each([16, 32, 180, 512])(
  "an icon of %i pixels is in the publication's colours: the ground, and lines on it",
  async (size) => {
    const { data, info } = await sharp(faviconPng(COLOURS, size))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: size, height: size });
    const at = (x: number, y: number) => {
      const start = (Math.round(y * size) * info.width + Math.round(x * size)) * info.channels;
      return [...data.subarray(start, start + 3)];
    };
    expect(at(0, 0)).toEqual([0x0b, 0x4f, 0x5c]);
    expect(at(0.25, 0.25)).toEqual([255, 255, 255]);
    expect(at(0.9, 0.25)).toEqual([0x0b, 0x4f, 0x5c]);
    expect(at(0.65, 0.75)).toEqual([0x0b, 0x4f, 0x5c]);
  },
);

test("the same colours give the same bytes", () => {
  const icon = faviconPng(COLOURS, 32);
  expect(faviconPng({ ...COLOURS }, 32).equals(icon)).toBe(true);
  expect(faviconPng({ ...COLOURS, ground: "#0b4f5d" }, 32).equals(icon)).toBe(false);
});
