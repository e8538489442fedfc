import sharp from "sharp";
import { expect, test } from "vitest";
import { canvasOf, fill, print } from "../../src/cards/canvas.ts";
import { encodePng } from "../../src/cards/png.ts";

test("a picture is decoded to the very pixels that were drawn", async () => {
  const canvas = canvasOf(40, 30, "#ffffff");
  fill(canvas, "#ff0000", { x: 0, y: 0, width: 40, height: 4 });
  const coverage = Uint8Array.from([255, 128, 0, 255]);
  print(canvas, "#000000", { width: 2, height: 2, coverage }, { x: 10, y: 10 });
  const { data, info } = await sharp(encodePng(canvas))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([40, 30, 3]);
  const at = (x: number, y: number) => [...data.subarray((y * 40 + x) * 3, (y * 40 + x) * 3 + 3)];
  expect(at(39, 3)).toEqual([255, 0, 0]);
  expect(at(0, 4)).toEqual([255, 255, 255]);
  expect(at(10, 10)).toEqual([0, 0, 0]);
  expect(at(11, 10)[0]).toBeCloseTo(128, -1);
  expect([at(10, 11), at(11, 11)]).toEqual([
    [255, 255, 255],
    [0, 0, 0],
  ]);
});

test("what is printed beyond the edge is cut there", () => {
  const canvas = canvasOf(4, 4, "#ffffff");
  const coverage = new Uint8Array(36).fill(255);
  print(canvas, "#000000", { width: 6, height: 6, coverage }, { x: -1, y: 2 });
  expect([...canvas.pixels.subarray(0, 8)].every((pixel) => pixel === 0)).toBe(true);
  expect([...canvas.pixels.subarray(8)].every((pixel) => pixel !== 0)).toBe(true);
  expect(canvas.pixels.length).toBe(16);
});
