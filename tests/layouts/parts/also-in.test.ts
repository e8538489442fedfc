import { expect, test } from "vitest";
import { alsoIn } from "../../../layouts/parts/also-in.ts";
import type { Translation } from "../../../src/pages/types.ts";
import { articlePage, sampleArticle } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const spanish = { url: "/es/marea/", title: "Cómo se mide", language: "es" };
const arabic = { url: "/ar/madd/", title: "كيف يُقاس المد", language: "ar" };

const shown = (translations: Translation[], language = "en-GB"): string => {
  const { model } = articlePage(sampleArticle({ language }), { translations });
  return String(alsoIn(model, fullSite()) ?? "");
};

test("other languages are named in themselves, and marked as what they are", () => {
  const elements = elementsOf(shown([spanish, arabic]));
  const links = elements.filter(({ tagName }) => tagName === "a");
  expect(links.map((link) => [textOf(link), attribute(link, "href")])).toEqual([
    ["Español", "/paper/es/marea/"],
    ["العربية", "/paper/ar/madd/"],
  ]);
  expect(links.map((link) => [attribute(link, "hreflang"), attribute(link, "dir")])).toEqual([
    ["es", undefined],
    ["ar", "rtl"],
  ]);
});

test("the line is the interface's, in whatever language the article is", () => {
  expect(shown([spanish], "ar")).toContain('<bdi lang="en-GB">Also in: <a');
});

test("an article in one language has no such line", () => {
  expect(shown([])).toBe("");
});
