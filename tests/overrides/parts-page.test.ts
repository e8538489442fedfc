import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { originalNames } from "../../src/overrides/program-modules.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { exportsOfPart, PARTS_PAGE, partsPage } from "./parts-page.ts";

const PARTS = originalNames(ROOT).filter((name) => name.startsWith("parts/"));

test.each(PARTS)("every function of %s says what it does", (name) => {
  const functions = exportsOfPart(name);
  expect(functions.filter(({ words }) => !/[.!]$/.test(words))).toEqual([]);
});

test("the handbook's page of parts is what they say: `npm run parts` writes it", () => {
  expect(readFileSync(PARTS_PAGE, "utf8")).toBe(partsPage());
});
