import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { STYLES, styleFiles } from "../../kit/sites/style-files.ts";

/** Sides that stay where they are when a text runs the other way, as properties and as values. */
const PHYSICAL = /(?<![\w.-])(?:[a-z]+-)*(?:left|right|top|bottom)(?:-[a-z]+)*(?![\w(])/;

/**
 * The two lines in which `language.css` sets where a line ends for gradients, which have no logical words; and where a cell's
 * text begins, in a direction that is the same in every script that is written in lines. The head and foot of a sheet are so too.
 */
const ALLOWED = /^--inline-end: (?:left|right);$|^vertical-align: |^@(?:top|bottom)-center \{$/;

test.each(styleFiles())("%s names no side but by the direction of the text", (name) => {
  const css = readFileSync(join(STYLES, name), "utf8").replace(/\/\*.*?\*\//gs, "");
  const lines = css.split("\n").map((line) => line.trim());
  expect(lines.filter((line) => PHYSICAL.test(line) && !ALLOWED.test(line))).toEqual([]);
});

test("a side is found in a property, in a value and in a shorthand's part", () => {
  const found = ["margin-left: 0;", "text-align: right;", "border-top-left-radius: 0;", "top: 0;"];
  expect(found.filter((line) => PHYSICAL.test(line))).toEqual(found);
  const logical = ["inset-inline-start: 0;", ".align-right {", "border-block-end: 0;"];
  expect(logical.filter((line) => PHYSICAL.test(line))).toEqual([]);
});
