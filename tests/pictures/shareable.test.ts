import { expect, test } from "vitest";
import { isDrawing, isShareable } from "../../src/pictures/shareable.ts";

test.each([
  [600, 315, true],
  [599, 315, false],
  [600, 314, false],
  [1200, 630, true],
  [1000, 1000, true],
  // A portrait, and a tall graphic.
  [600, 1200, true],
  [600, 1201, false],
  // A panorama, and a banner.
  [1800, 600, true],
  [1801, 600, false],
  [1, 1, false],
])("a picture of %i × %i pixels: %s", (width, height, suits) => {
  expect(isShareable({ src: "/media/a.jpg", width, height })).toBe(suits);
});

test("no drawing is shown by networks, and a picture of unknown size is taken for one that is", () => {
  const size = { width: 1200, height: 630 };
  for (const src of ["/media/a.svg", "/media/A.SVG", "https://else.example/a.svg?x"]) {
    expect(isDrawing(src)).toBe(true);
    expect(isShareable({ src, ...size })).toBe(false);
  }
  expect(isDrawing("/media/svg.png")).toBe(false);
  expect(isShareable({ src: "https://else.example/a.png" })).toBe(true);
});
