import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ADJUSTABLE_RULES, applyLevels, levelOf } from "../../src/content/rule-levels.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import type { Rule } from "../../src/rules/rules.ts";
import { ROOT } from "../kit/disk/project-root.ts";

function said(rule: Rule, severity: Diagnostic["severity"] = "warning"): Diagnostic {
  return { file: "x.md", line: 1, column: 1, severity, rule, message: "It is so" };
}

test("a warning is one still where the publication does not say otherwise", () => {
  const given = [said("image/remote"), said("note/unused")];
  expect(applyLevels(given)).toEqual(given);
  expect(applyLevels(given, { "link/empty": "off" })).toEqual(given);
});

test("a warning becomes an error, or goes, as the publication says", () => {
  const given = [said("image/remote"), said("note/unused"), said("image/remote")];
  const levels = { "image/remote": "error", "note/unused": "off" } as const;
  expect(applyLevels(given, levels)).toEqual([
    said("image/remote", "error"),
    said("image/remote", "error"),
  ]);
  expect(given.map(({ severity }) => severity)).toEqual(["warning", "warning", "warning"]);
});

test("applying the levels twice is applying them once", () => {
  const levels = { "image/remote": "error", "note/unused": "off" } as const;
  const once = applyLevels([said("image/remote"), said("note/unused")], levels);
  expect(applyLevels(once, levels)).toEqual(once);
});

test("no level changes an error, or any rule but these", () => {
  const given = [
    said("image/remote", "error"),
    said("yaml/bad-indent"),
    said("constructor" as Rule),
  ];
  const levels = { "image/remote": "off", "yaml/bad-indent": "off", constructor: "off" } as const;
  expect(applyLevels(given, levels)).toEqual(given);
});

test("archived copies and a house style are asked for only by who wishes it, and headings that do not fit are errors", () => {
  const rulesOf = (level: string) => ADJUSTABLE_RULES.filter((rule) => levelOf(rule) === level);
  const off = rulesOf("off").filter((rule) => !rule.startsWith("style/"));
  expect(off).toEqual(["source/no-archived"]);
  expect(rulesOf("off")).toContain("style/headline");
  expect(rulesOf("error")).toEqual(["heading/empty", "heading/level-one", "heading/skipped-level"]);
  expect(applyLevels([said("heading/empty")])).toEqual([said("heading/empty", "error")]);
  expect(applyLevels([said("heading/empty")], { "heading/empty": "warning" })).toHaveLength(1);
  expect(applyLevels([said("source/no-archived")])).toEqual([]);
  expect(
    applyLevels([said("source/no-archived")], { "source/no-archived": "warning" }),
  ).toHaveLength(1);
});

test("every warning that bad input gets is one of these rules", () => {
  const texts = ["bad-input", "sources"].flatMap((name) => {
    const folder = join(ROOT, "tests/fixtures", name);
    return readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  });
  const rules = texts.flatMap((text) =>
    [...text.matchAll(/^\S+:\d+:\d+ warning ([^\s:]+):/gm)].map(([, rule = ""]) => rule),
  );
  expect(rules.length).toBeGreaterThan(20);
  const known: readonly string[] = ADJUSTABLE_RULES;
  expect([...new Set(rules)].filter((rule) => !known.includes(rule))).toEqual([]);
});
