import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faceName } from "../../src/fonts/face-name.ts";
import { STYLES, styleFiles } from "../kit/sites/style-files.ts";

const STACK = /--(?:display|serif|sans|mono):([^;]*);/g;
const GENERIC = /^(?:serif|sans-serif|monospace|system-ui|ui-monospace|var\(.*)$/;

/** The installed families that the stylesheets name. */
const INSTALLED = styleFiles()
  .flatMap((name) => [...readFileSync(join(STYLES, name), "utf8").matchAll(STACK)])
  .flatMap(([, stack = ""]) => stack.split(","))
  .map((name) => name.trim().replaceAll('"', ""))
  .filter((name) => !GENERIC.test(name));

test("the stylesheets name installed families", () => {
  expect(INSTALLED).toContain("Noto Serif");
});

test.each([...new Set(INSTALLED)])(
  "a bold %s for headlines does not become the text's",
  (family) => {
    expect(faceName({ family })).not.toBe(family);
    expect(faceName({ family: family.toUpperCase() })).not.toBe(family.toUpperCase());
  },
);

test("any other family keeps its name, for rules in theme.css", () => {
  expect(faceName({ family: "Newsreader" })).toBe("Newsreader");
});
