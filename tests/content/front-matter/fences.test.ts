import { expect, test } from "vitest";
import { fenceProblem } from "../../../src/content/front-matter/fences.ts";
import { sourceOf } from "../sources.ts";

test.each([
  ["", "front-matter/missing", 1],
  [" \n\n", "front-matter/missing", 1],
  ["Text.\n", "front-matter/missing", 1],
  ["\n\n---\ntitle: A\n---\n", "front-matter/missing", 3],
  [" ---\ntitle: A\n---\n", "front-matter/missing", 1],
  ["----\ntitle: A\n---\n", "front-matter/opening", 1],
  ["--- # a comment\ntitle: A\n---\n", "front-matter/opening", 1],
  ["---js\n1\n---\n", "front-matter/language", 1],
  ["---\ntitle: A\n", "front-matter/unclosed", 1],
  ["---", "front-matter/unclosed", 1],
  ["---\ntitle: A\n ---\n", "front-matter/unclosed", 1],
  ["---\ntitle: A\n---- \nText.\n", "front-matter/closing", 3],
  ["---\ntitle: A\n---Text.\n---\n", "front-matter/closing", 3],
])("%j: %s in line %i", (text, rule, line) => {
  expect(fenceProblem(sourceOf(text))).toMatchObject({ rule, line, column: 1, severity: "error" });
});

test.each([
  "---\n---\n",
  "---\ntitle: A\n---",
  "---yaml\ntitle: A\n---\t\nText.\n",
  "--- \na: b\n---\n",
])("%j can be cut", (text) => {
  expect(fenceProblem(sourceOf(text))).toBeUndefined();
});
