import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { namesIn } from "../../src/engine/disk/folders.ts";
import { originalNames } from "../../src/overrides/program-modules.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { PART_DRAWINGS, PICTURES } from "./part-drawings.ts";
import { altOf, exportsOfPart, PARTS_PAGE, partsPage } from "./parts-page.ts";

const PARTS = originalNames(ROOT).filter((name) => name.startsWith("parts/"));

test.each(PARTS)("every function of %s says what it does", (name) => {
  const functions = exportsOfPart(name);
  expect(functions.filter(({ words }) => !/[.!]$/.test(words))).toEqual([]);
});

test("the handbook's page of parts is what they say: `npm run parts` writes it", () => {
  expect(readFileSync(PARTS_PAGE, "utf8")).toBe(partsPage());
});

test("a table shows what every part draws, or why it has no picture", () => {
  expect(
    Object.keys(PART_DRAWINGS)
      .map((name) => `parts/${name}`)
      .sort(),
  ).toEqual(PARTS);
});

const DRAWN = Object.entries(PART_DRAWINGS).flatMap(([name, part]) =>
  "undrawn" in part ? [] : [{ name, part }],
);

test("each part that draws something has a picture: `npm run parts:pictures` takes them", () => {
  const files = DRAWN.map(({ name }) => `${name}.png`);
  expect(namesIn(PICTURES).sort()).toEqual(files.sort());
});

test.each(DRAWN)(
  "the picture of $name is not empty, and its description is a sentence",
  async ({ name, part }) => {
    const { channels } = await sharp(join(PICTURES, `${name}.png`)).stats();
    // A picture of nothing has one colour.
    expect(channels.some(({ min, max }) => max - min > 100)).toBe(true);
    const { by } = part;
    if (by) expect(exportsOfPart(`parts/${name}`).map((each) => each.name)).toContain(by);
    expect(altOf(name, part)).toMatch(/^[A-Z].*\.$/);
  },
);
