import { expect, test } from "vitest";
import { z } from "zod";
import { line } from "../../../src/content/front-matter/fields.ts";
import { problemsOf } from "../../../src/content/front-matter/schema-problems.ts";
import { readYaml } from "../../../src/content/yaml/yaml.ts";
import { sourceOf } from "../sources.ts";

const schema = z.strictObject({
  title: line,
  section: line,
  count: z.int().min(1).max(9).optional(),
  image: z.strictObject({ src: line, alt: line }).optional(),
});
const keys = { "": ["title", "section", "count", "image"], image: ["src", "alt"] };

function problems(text: string): string[] {
  const source = sourceOf(text);
  const { located } = readYaml(text, source);
  if (!located) throw new Error("broken YAML");
  const { error } = schema.safeParse(located.data);
  if (!error) return [];
  return problemsOf(error, { source, place: located.place, data: located.data, keys }).map(
    ({ line: at, column, rule, message, hint }) => `${at}:${column} ${rule}: ${message} (${hint})`,
  );
}

test("a key that is misspelt is one problem, not a missing one as well", () => {
  expect(problems("title: A\nsectoin: b\n")).toEqual([
    "2:1 field/unknown: Unknown field `sectoin` (Did you mean `section`?)",
  ]);
});

test("what a file lacks is said at its first line, what a value lacks at its key", () => {
  expect(problems("# comment\ntitle: A\nimage:\n  src: x\n")).toEqual([
    "1:1 field/missing: `section` is missing (Add a line `section: …`.)",
    "3:1 field/missing: `image.alt` is missing (Add `alt: …` here.)",
  ]);
});

test("every kind of wrong value has its message", () => {
  expect(problems("title: 7\nsection:\ncount: many\nimage: x.svg\n")).toEqual([
    '1:8 field/type: `title`: should be text, not a number (Put it in quotes: "7".)',
    "2:1 field/empty: `section`: there is nothing after the colon (Write a value after the colon, or delete the line.)",
    "3:8 field/type: `count`: should be a number, not text (Write a number in digits, without quotes, as in 3.)",
    "4:8 field/type: `image`: should be fields with values, not text (Write each field on its own line below, indented: src, alt.)",
  ]);
  expect(problems("title: A\nsection: b\ncount: 10\n")).toEqual([
    "3:8 field/value: `count`: the number is too large (Write 9 or less.)",
  ]);
  expect(problems("title: A\nsection: b\ncount: 1.5\n")).toEqual([
    "3:8 field/type: `count`: should be a whole number, not 1.5 (Write a number in digits, without quotes, as in 3.)",
  ]);
});

test("a hundred and one unknown keys are reported one by one, any more together", () => {
  const told = (count: number) =>
    problems(
      `title: A\nsection: b\n${Array.from({ length: count }, (_, index) => `zzzz${index}: 1\n`).join("")}`,
    );
  expect(told(101)).toHaveLength(101);
  expect(told(101).at(-1)).toContain("nknown field `zzzz100`");
  expect(told(102)).toHaveLength(101);
  expect(told(102).at(-1)).toContain("`zzzz100` and 1 more field are unknown");
});
