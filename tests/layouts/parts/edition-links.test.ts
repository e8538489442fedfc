import { expect, test } from "vitest";
import { editionLinks } from "../../../layouts/parts/edition-links.ts";
import { sampleMeta } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const editions = [
  { language: "en-GB", home: "/" },
  { language: "es", home: "/es/" },
  { language: "ar", home: "/ar/" },
];

test("a publication of one edition needs no way to others", () => {
  expect(editionLinks(sampleMeta(), fullSite())).toBeUndefined();
});

test("each edition is named in its own language; the way is to this page, or to the front", () => {
  const meta = sampleMeta({
    alternates: [
      { language: "en-GB", url: "/2026/03/tide/" },
      { language: "es-MX", url: "/es/2026/03/marea/" },
    ],
  });
  const elements = elementsOf(String(editionLinks(meta, fullSite({ editions }))));
  const links = elements.filter(({ tagName }) => tagName === "a");
  expect(
    links.map((link) => [textOf(link), attribute(link, "href"), attribute(link, "lang")]),
  ).toEqual([
    ["Español", "/paper/es/2026/03/marea/", "es"],
    ["العربية", "/paper/ar/", "ar"],
  ]);
  const here = elements.find((element) => attribute(element, "aria-current") === "true");
  expect(here && textOf(here)).toBe("English");
});

test("of two editions in one language, each is named with its country", () => {
  const two = [editions[0], { language: "en-US", home: "/us/" }].flatMap((each) => each ?? []);
  const text = String(editionLinks(sampleMeta(), fullSite({ editions: two })));
  expect(text).toContain("British English");
  expect(text).toContain("American English");
});
