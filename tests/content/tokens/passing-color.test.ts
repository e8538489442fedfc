import { expect, test } from "vitest";
import { hexOf, oklchOf } from "../../../src/content/tokens/oklch.ts";
import { passingColor } from "../../../src/content/tokens/passing-color.ts";
import { contrast } from "../../../src/content/tokens/wcag-contrast.ts";

test.each(["#000000", "#ffffff", "#861313", "#f4aaa1", "#0b4f5c", "#00ff00", "#0000ff", "#777777"])(
  "%s is the same after a turn through OKLCH",
  (hex) => {
    expect(hexOf(oklchOf(hex))).toBe(hex);
  },
);

test("OKLCH has the values of CSS Color 4's examples", () => {
  const { lightness, chroma, hue } = oklchOf("#ff0000");
  expect(lightness).toBeCloseTo(0.628, 3);
  expect(chroma).toBeCloseTo(0.2577, 3);
  expect((hue * 180) / Math.PI).toBeCloseTo(29.23, 1);
});

test("a colour that screens can't show loses chroma, not lightness or hue", () => {
  const own = oklchOf("#0000ff");
  const shown = oklchOf(hexOf({ ...own, lightness: 0.8 }));
  expect(shown.lightness).toBeCloseTo(0.8, 2);
  expect(shown.hue).toBeCloseTo(own.hue, 1);
  expect(shown.chroma).toBeLessThan(own.chroma);
});

test("the nearest colour that passes has the same hue, and any nearer one fails", () => {
  const ground = "#fdfbf6";
  const found = passingColor("#d9534f", [ground], 7) ?? "";
  expect(contrast(found, ground)).toBeGreaterThanOrEqual(7);
  const [own, given] = [oklchOf(found), oklchOf("#d9534f")];
  expect(own.hue).toBeCloseTo(given.hue, 1);
  expect(contrast(hexOf({ ...own, lightness: own.lightness + 0.01 }), ground)).toBeLessThan(7);
  expect(passingColor("#d9534f", ["#ffffff", "#000000"], 7)).toBeUndefined();
  expect(passingColor("#000000", [ground], 7)).toBe("#000000");
});
