import { expect, test } from "vitest";
import { english } from "../../../layouts/texts/english.ts";
import { texts, textsOf } from "../../../layouts/texts/texts-of.ts";
import { sampleSite } from "../../formats/sample.ts";

test("a language without a catalogue is given the English one", () => {
  expect(textsOf("sv")).toBe(english);
  expect(textsOf("en-AU")).toBe(english);
});

test("a page's words are in the language of its site", () => {
  expect(texts(sampleSite())).toBe(english);
});
