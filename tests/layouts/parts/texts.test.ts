import { expect, test } from "vitest";
import { texts } from "../../../layouts/parts/texts.ts";
import { english } from "../../../src/words/english.ts";
import { spanish } from "../../../src/words/spanish.ts";
import { sampleSettings, sampleSite } from "../../formats/sample.ts";

test("a page's words are in the language of its site", () => {
  expect(texts(sampleSite())).toBe(english.layouts);
  const settings = sampleSettings({ language: "es-MX" });
  expect(texts(sampleSite({ settings }))).toBe(spanish.layouts);
});
