import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cardFonts, FONT_VERSION } from "../../src/starter/card-fonts.ts";
import { ROOT } from "../kit/disk/project-root.ts";

const fonts = (language: string, title = "The Post") => Object.keys(cardFonts({ title, language }));

test.each([
  ["ja", ["noto-serif-jp"]],
  ["zh", ["noto-serif-sc"]],
  ["zh-TW", ["noto-serif-tc"]],
  ["ko", ["noto-serif-kr"]],
  ["hi", ["noto-serif-devanagari"]],
])("a paper in %s depends on the fonts of its script, whatever it is called", (language, names) => {
  expect(fonts(language)).toEqual(names.map((name) => `@fontsource/${name}`));
});

test.each(["en", "ar", "he", "el", "ru"])(
  "a paper in %s needs no more than Dateline brings",
  (language) => {
    expect(fonts(language)).toEqual([]);
  },
);

test("a name in a different script than the language needs both, each once", () => {
  expect(fonts("en", "東京ポスト")).toEqual([
    "@fontsource/noto-serif-sc",
    "@fontsource/noto-serif-jp",
  ]);
  expect(fonts("ja", "東京ポスト")).toEqual(["@fontsource/noto-serif-jp"]);
});

test("their release is that of Dateline's own fonts", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(dependencies["@fontsource/noto-serif"]).toBe(FONT_VERSION);
});
