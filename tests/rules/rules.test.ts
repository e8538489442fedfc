import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import type { RuleFacts } from "../../src/rules/facts.ts";
import { RULES } from "../../src/rules/rules.ts";
import { ROOT } from "../kit/disk/project-root.ts";

const ALL: [string, RuleFacts][] = Object.entries(RULES);
const SOURCES = filesBelow(join(ROOT, "src"));
const codeOf = (paths: readonly string[]): string =>
  paths.map((path) => readFileSync(join(ROOT, "src", path), "utf8")).join("\n");

test("every rule is reported by something", () => {
  const code = codeOf(SOURCES.filter((path) => !path.startsWith("rules/")));
  // The parser's own codes are rules: `ruleOf` in `yaml-problems.ts` has them all by their type.
  const parser = readFileSync(join(ROOT, "node_modules/yaml/dist/errors.d.ts"), "utf8");
  const isCode = (rule: string): boolean =>
    parser.includes(`'${rule.replace("yaml/", "").toUpperCase().replaceAll("-", "_")}'`);
  const unused = ALL.filter(
    ([rule]) => !code.includes(`"${rule}"`) && !(rule.startsWith("yaml/") && isCode(rule)),
  );
  expect(unused).toEqual([]);
});

test("a rule is in the file of its family, and in no other", () => {
  const families = SOURCES.filter(
    (path) => path.startsWith("rules/") && !/\/(?:facts|rules)\.ts$/.test(path),
  );
  const found = families.flatMap((path) =>
    [...codeOf([path]).matchAll(/^ {2}"(.*?)": \{$/gm)].map(([, rule = ""]) => ({ path, rule })),
  );
  const astray = found.filter(({ path, rule }) => path !== `rules/${rule.split("/")[0]}.ts`);
  expect(astray).toEqual([]);
  expect(found.map(({ rule }) => rule).sort()).toEqual(Object.keys(RULES).sort());
});

test.each(ALL)("%s says in a sentence each what it finds and why that matters", (_, rule) => {
  const sentence = /^[A-Z`].*[^.!?…]\.$/;
  expect(rule.what).toMatch(sentence);
  expect(rule.why).toMatch(sentence);
  expect(`${rule.what} ${rule.why}`).not.toMatch(/[|\n]|\s{2}/);
});

test.each(ALL)("%s says in one or two sentences how to mend it", (_, { mend }) => {
  expect(mend).toMatch(/^[A-Z`].*[.`]$/);
  expect(mend.replace(/`[^`]*`/g, "").match(/[.!?:](?= |$)|`$/g)?.length ?? 0).toBeLessThan(4);
  expect(mend).not.toMatch(/\n|\s{2}/);
});

test("what prevents a page is an error", () => {
  expect(ALL.filter(([, { isFixed, level }]) => isFixed && level !== "error")).toEqual([]);
});
