import { expect, test } from "vitest";
import type { RasterFile } from "../../src/pictures/types.ts";
import {
  allVariants,
  FALLBACK_WIDTH,
  fallbackOf,
  plainFile,
  variantsOf,
  WIDTHS,
} from "../../src/pictures/variants.ts";

const file = (width: number, height: number, fallback: "jpeg" | "png" = "jpeg"): RasterFile => ({
  url: "/media/quay.jpg",
  width,
  height,
  raster: { stem: "/assets/pictures/quay-0123456789", fallback },
});
const widthsOf = (width: number) =>
  variantsOf(file(width, width), "avif").map((variant) => variant.width);

test("a large picture has every width, a smaller one its own as the widest", () => {
  expect(widthsOf(4000)).toEqual([...WIDTHS]);
  expect(widthsOf(1441)).toEqual([...WIDTHS]);
  expect(widthsOf(1440)).toEqual([320, 480, 720, 1080, 1440]);
  expect(widthsOf(1300)).toEqual([320, 480, 720, 1080, 1300]);
  expect(widthsOf(1)).toEqual([1]);
});

test("a width close to the picture's makes no file", () => {
  expect(widthsOf(730)).toEqual([320, 480, 730]);
  expect(widthsOf(330)).toEqual([330]);
});

test("variants keep the picture's shape, and are at least a pixel high", () => {
  const heights = variantsOf(file(1600, 900), "webp").map(({ height }) => height);
  expect(heights).toEqual([180, 270, 405, 608, 810]);
  expect(variantsOf(file(4000, 1), "webp").map(({ height }) => height)).toEqual([1, 1, 1, 1, 1]);
});

test("the fallback is one file in the format that everything can show, no wider than networks ask for", () => {
  expect(fallbackOf(file(4000, 3000))).toEqual({
    url: `/assets/pictures/quay-0123456789-${FALLBACK_WIDTH}.jpg`,
    format: "jpeg",
    width: FALLBACK_WIDTH,
    height: 900,
  });
  expect(fallbackOf(file(500, 300, "png")).url).toBe("/assets/pictures/quay-0123456789-500.png");
});

test("no two variants have one URL", () => {
  const urls = allVariants(file(1600, 900, "png")).map(({ url }) => url);
  expect(urls).toHaveLength(2 * WIDTHS.length + 1);
  expect(new Set(urls).size).toBe(urls.length);
});

test("what chooses nothing gets a drawing as it is, and of a picture its fallback", () => {
  const drawing = { url: "/media/map.svg", width: 40, height: 30 };
  expect(plainFile(drawing)).toEqual(drawing);
  expect(plainFile({ url: "https://a.example/x.png" })).toEqual({ url: "https://a.example/x.png" });
  expect(plainFile(file(1600, 900))).toEqual({
    url: "/assets/pictures/quay-0123456789-1200.jpg",
    width: 1200,
    height: 675,
  });
});
