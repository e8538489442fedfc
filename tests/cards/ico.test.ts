import sharp from "sharp";
import { expect, test } from "vitest";
import { faviconPng } from "../../src/cards/favicon.ts";
import { icoOf } from "../../src/cards/ico.ts";

test("an ICO file holds each picture where its head says, and nothing after the last", async () => {
  const sizes = [16, 32, 48];
  const colours = { ground: "#0b4f5c", lines: "#ffffff" };
  const ico = icoOf(sizes.map((size) => ({ size, png: faviconPng(colours, size) })));
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, sizes.length, 0]);
  let end = 6 + 16 * sizes.length;
  for (const [index, size] of sizes.entries()) {
    const entry = ico.subarray(6 + 16 * index);
    expect([entry[0], entry[1]]).toEqual([size, size]);
    const [length, at] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
    expect(at).toBe(end);
    end = at + length;
    const { width, height, format } = await sharp(ico.subarray(at, end)).metadata();
    expect({ width, height, format }).toEqual({ width: size, height: size, format: "png" });
  }
  expect(end).toBe(ico.length);
});
