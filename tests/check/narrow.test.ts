import { expect, test } from "vitest";
import { type Narrowing, narrowed } from "../../src/check/narrow.ts";
import { ruleNameProblem } from "../../src/check/rule-names.ts";
import { problem, warning } from "./problems.ts";

const ALL = [problem(), warning({ file: "content/pages/b.md" })];
const NOTHING: Narrowing = { paths: [], rules: [], quiet: false, folder: "/paper" };
const rulesOf = (more: Partial<Narrowing>) =>
  narrowed(ALL, { ...NOTHING, ...more }).map(({ rule }) => rule);

test("all is reported unless something is asked for", () => {
  expect(rulesOf({})).toEqual(["date/invalid", "link/missing"]);
});

test("files and folders are matched whole", () => {
  expect(rulesOf({ paths: ["/paper/content/pages"] })).toEqual(["link/missing"]);
  expect(rulesOf({ paths: ["/paper/content/pages/b.md"] })).toEqual(["link/missing"]);
  expect(rulesOf({ paths: ["/paper/content/page"] })).toEqual([]);
  expect(rulesOf({ paths: ["/"] })).toHaveLength(2);
});

test("rules are named one by one, or by family", () => {
  expect(rulesOf({ rules: ["link/*"] })).toEqual(["link/missing"]);
  expect(rulesOf({ rules: ["date/invalid", "link/missing"] })).toHaveLength(2);
  expect(rulesOf({ rules: ["link/miss"] })).toEqual([]);
});

test("quiet leaves errors", () => {
  expect(rulesOf({ quiet: true })).toEqual(["date/invalid"]);
});

test("a rule that does not exist is answered with the nearest", () => {
  expect(ruleNameProblem("link/missing")).toBeUndefined();
  expect(ruleNameProblem("link/*")).toBeUndefined();
  expect(ruleNameProblem("link/mising")).toMatch(/Did you mean link\/missing\?/);
  expect(ruleNameProblem("lnik/*")).toMatch(/Did you mean link\/\*\?/);
  expect(ruleNameProblem("")).toMatch(/There is no rule/);
});
