import { expect, test } from "vitest";
import { headlineWords } from "../../../layouts/parts/headline.ts";

const words = (title: string, language = "en") => String(headlineWords(title, language));

test("a hyphened word of a headline is kept together, with the signs around it", () => {
  expect(words("Europe’s “border-free” area")).toBe(
    'Europe’s <span class="whole">“border-free”</span> area',
  );
  expect(words("A post-9/11 law, a G20-led plan")).toBe(
    'A post-9/11 law, a <span class="whole">G20-led</span> plan',
  );
});

test("a hyphened word too long for a line of a phone may be broken", () => {
  expect(words("Die Kraftfahrzeug-Haftpflicht")).toBe("Die Kraftfahrzeug-Haftpflicht");
});

test("a headline from right to left is one run of words, in their own order", () => {
  expect(words("הרכבת ל-X-Ray", "he")).toBe("הרכבת ל-X-Ray");
});

test("no word of a headline is markup", () => {
  expect(words("<b>bold-face</b>")).not.toContain("<b>");
});
