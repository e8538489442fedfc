import sharp from "sharp";
import { expect, test } from "vitest";
import { difference, shrink } from "./snapshot.ts";

/** A page with lines of text below a heading of the given height. */
async function page({ heading = 60, accent = "#861313", slip = 0 } = {}): Promise<Buffer> {
  const lines = Array.from({ length: 12 }, (_, line) =>
    Array.from({ length: 12 }, (_, word) => {
      const x = 40 + word * 48 + slip;
      return `<rect x="${x}" y="${heading + 60 + line * 24}" width="36" height="9" fill="#222"/>`;
    }).join(""),
  ).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="460"><rect width="640" height="460" fill="#fdfbf6"/><rect x="40" y="30" width="400" height="${heading}" fill="${accent}"/>${lines}</svg>`;
  return shrink(await sharp(Buffer.from(svg)).png().toBuffer(), 640);
}

test("a picture is no different from itself, nor from one whose type was drawn by other hinting", async () => {
  const kept = await page();
  expect(await difference(kept, kept)).toBeUndefined();
  expect(await difference(kept, await page({ slip: 0.5 }))).toBeUndefined();
});

test("what moved, was recoloured or resized is reported, with a picture of where", async () => {
  const kept = await page();
  const moved = await difference(kept, await page({ heading: 66 }));
  expect(moved?.share).toBeGreaterThan(0.05);
  expect((await sharp(moved?.picture).metadata()).width).toBe(640);
  expect((await difference(kept, await page({ accent: "#134086" })))?.share).toBeGreaterThan(0.01);
  const longer = await sharp(kept).extend({ bottom: 10 }).png().toBuffer();
  expect((await difference(kept, longer))?.share).toBe(1);
});
