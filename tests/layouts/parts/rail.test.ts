import { expect, test } from "vitest";
import { rail } from "../../../layouts/parts/rail.ts";
import { PATTERN_NAMES } from "../../../src/pages/front/patterns.ts";
import type { FrontRail } from "../../../src/pages/reader-models.ts";
import { attribute, elementsOf, hasClass, textOf } from "../../kit/readers/elements.ts";
import { fullSite, sampleTeaser } from "../sample.ts";

const site = fullSite();
const draw = (changes: Partial<FrontRail> = {}) =>
  elementsOf(
    String(
      rail(
        {
          section: { id: "world", title: "World", description: "Coasts & <seas>.", url: "/world/" },
          pattern: "feature",
          share: "whole",
          pictured: true,
          teasers: Array.from({ length: 4 }, () => sampleTeaser()),
          ...changes,
        },
        site,
      ),
    ),
  );

test("a rail leads to its section, and says what it is about", () => {
  const elements = draw();
  const [heading] = elements.filter(({ tagName }) => tagName === "h2");
  expect(heading && textOf(heading)).toBe("World");
  expect(elements.map((element) => attribute(element, "href"))).toContain("/paper/world/");
  const [description] = elements.filter((element) => hasClass(element, "rail-description"));
  expect(description && textOf(description)).toBe("Coasts & <seas>.");
});

test.each([
  ["feature", 1],
  ["mirrored-feature", 1],
  ["package", 1],
  ["mirrored-package", 1],
  ["centrepiece", 1],
  ["strip", 4],
  ["thumbnails", 4],
  ["short", 4],
  ["headlines", 0],
  ["columns", 0],
  ["opinion", 0],
] as const)("%s shows %i pictures of four", (pattern, count) => {
  const elements = draw({ pattern, share: "whole", pictured: count > 0 });
  expect(elements.filter(({ tagName }) => tagName === "img")).toHaveLength(count);
  expect(elements.filter((element) => hasClass(element, `rail-${pattern}`))).toHaveLength(1);
});

test("no pattern shows a picture if its rail is to have none", () => {
  for (const pattern of PATTERN_NAMES)
    expect(draw({ pattern, pictured: false }).filter(({ tagName }) => tagName === "img")).toEqual(
      [],
    );
});

test("opinion is signed, and a list is a list in Safari too", () => {
  const elements = draw({ pattern: "opinion", pictured: false });
  expect(elements.filter((element) => hasClass(element, "teaser-names"))).toHaveLength(4);
  const [list] = elements.filter(({ tagName }) => tagName === "ul");
  expect(list && attribute(list, "role")).toBe("list");
});
