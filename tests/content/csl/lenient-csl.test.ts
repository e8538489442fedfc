import { expect, test } from "vitest";
import { CSL_TYPES } from "../../../src/content/csl/csl-variables.ts";
import { nameIn, typeIn } from "../../../src/content/csl/lenient-csl.ts";
import { listsOf } from "../../kit/fixtures/vocabulary-lines.ts";

const rows = listsOf("other-types").flatMap(([type, all]) =>
  all.map((each) => [each, type] as const),
);

test.each(rows)("%s is CSL’s %s, and nothing is said of it", (name, type) => {
  const said: unknown[] = [];
  const say = (problem: unknown) => said.push(problem);
  expect(typeIn(` ${name} `, CSL_TYPES, say)).toBe(type);
  expect(said).toEqual([]);
});

test("the name of an organization, as registries of DOIs have it, is its literal name", () => {
  const said: unknown[] = [];
  const say = (problem: unknown) => said.push(problem);
  expect(nameIn("author", { name: "ACME Inc" }, say)).toEqual({ literal: "ACME Inc" });
  expect(said).toEqual([]);
});
