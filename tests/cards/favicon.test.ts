import sharp from "sharp";
import { expect, test } from "vitest";
import { favicon } from "../../src/cards/favicon.ts";

const icon = favicon({ ground: "#0b4f5c", lines: "#ffffff" });

test("an icon holds one picture of 32 pixels, which begins where its head says and ends with the file", async () => {
  expect([...icon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  const [length, at] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
  expect(at + length).toBe(icon.length);
  const { width, height, format } = await sharp(icon.subarray(at)).metadata();
  expect({ width, height, format }).toEqual({ width: 32, height: 32, format: "png" });
});

test("it is in the publication's colours: the ground, and lines on it", async () => {
  const { data, info } = await sharp(icon.subarray(22))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * 32 + x) * info.channels, (y * 32 + x) * info.channels + 3),
  ];
  expect(at(0, 0)).toEqual([0x0b, 0x4f, 0x5c]);
  expect(at(8, 8)).toEqual([255, 255, 255]);
  expect(at(28, 8)).toEqual([0x0b, 0x4f, 0x5c]);
  expect(at(20, 24)).toEqual([0x0b, 0x4f, 0x5c]);
});

test("the same colours give the same bytes", () => {
  expect(favicon({ ground: "#0b4f5c", lines: "#ffffff" }).equals(icon)).toBe(true);
  expect(favicon({ ground: "#0b4f5d", lines: "#ffffff" }).equals(icon)).toBe(false);
});
