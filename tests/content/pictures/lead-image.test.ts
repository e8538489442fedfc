import { expect, test } from "vitest";
import type { FoundImage } from "../../../src/content/pictures/images.ts";
import { article } from "../../kit/publications/publication-files.ts";
import { articleOf, contextWith, parse, sourceOf } from "../sources.ts";

const finding = (found: FoundImage) => contextWith({}, () => found);
const front = { image: "{ src: map.svg, alt: A map, caption: Here, credit: Desk }" };

test("a picture comes with its URL, its size and its words", () => {
  const { image } = articleOf(
    sourceOf(article(front)),
    finding({ url: "/media/map.svg", width: 4, height: 3 }),
  );
  expect(image).toEqual({
    src: "/media/map.svg",
    width: 4,
    height: 3,
    alt: "A map",
    caption: "Here",
    credit: "Desk",
  });
});

test("a raster image comes with the names of its variants, and an animation with a warning that it will be still", () => {
  const raster = { stem: "/assets/pictures/map-0123456789", fallback: "png" as const };
  const found = { url: "/media/map.gif", width: 4, height: 3, raster, moving: true } as const;
  const { value, diagnostics } = parse(sourceOf(article(front)), finding(found));
  expect(value?.image).toMatchObject({ src: "/media/map.gif", raster });
  expect(diagnostics).toEqual([
    expect.objectContaining({ severity: "warning", rule: "image/moving", line: 7, column: 15 }),
  ]);
});

test("mere decoration has an empty description, which must be written", () => {
  const found = finding({ url: "/media/map.svg", width: 4, height: 3 });
  const own = (image: string) => parse(sourceOf(article({ image })), found);
  expect(own('{ src: map.svg, alt: "" }').value?.image?.alt).toBe("");
  for (const image of ["{ src: map.svg }", '{ src: map.svg, alt: " " }', "{ src: map.svg, alt: }"])
    expect(own(image).diagnostics, image).toEqual([
      expect.objectContaining({ severity: "error", line: 7 }),
    ]);
});

test("one on another site is named to machines, with a warning", () => {
  const { value, diagnostics } = parse(
    sourceOf(article(front)),
    finding({ url: "https://a.example/x.png", remote: true }),
  );
  expect(value?.image?.src).toBe("https://a.example/x.png");
  expect(diagnostics).toEqual([
    expect.objectContaining({ severity: "warning", rule: "image/remote", line: 7, column: 15 }),
  ]);
});

test("a missing one is reported, even if other fields are wrong as well", () => {
  const { value, diagnostics } = parse(
    sourceOf(article({ ...front, type: "nonsense" })),
    finding({ rule: "image/missing", problem: "None", hint: "Look." }),
  );
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule).toSorted()).toEqual(["field/value", "image/missing"]);
});

test.each([
  "map.svg",
  "[map.svg]",
  "{ alt: A map }",
  '{ src: "", alt: A map }',
  "{ src: 7, alt: A map }",
])("of %s the schema alone speaks", (image) => {
  const { diagnostics } = parse(sourceOf(article({ image })));
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.rule).toMatch(/^field\//);
});
