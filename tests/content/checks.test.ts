import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHECK_RULES, CHECKS, judged, levelOf } from "../../src/content/checks.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { ROOT } from "../kit/site.ts";

function said(rule: string, severity: Diagnostic["severity"] = "warning"): Diagnostic {
  return { file: "x.md", line: 1, column: 1, severity, rule, message: "It is so" };
}

test("a warning is one still where the publication does not say otherwise", () => {
  const given = [said("image/remote"), said("note/unused")];
  expect(judged(given)).toEqual(given);
  expect(judged(given, { "link/empty": "off" })).toEqual(given);
});

test("a warning becomes an error, or goes, as the publication says", () => {
  const given = [said("image/remote"), said("note/unused"), said("image/remote")];
  const levels = { "image/remote": "error", "note/unused": "off" } as const;
  expect(judged(given, levels)).toEqual([
    said("image/remote", "error"),
    said("image/remote", "error"),
  ]);
  expect(given.map(({ severity }) => severity)).toEqual(["warning", "warning", "warning"]);
});

test("what was judged is not judged otherwise again", () => {
  const levels = { "image/remote": "error", "note/unused": "off" } as const;
  const once = judged([said("image/remote"), said("note/unused")], levels);
  expect(judged(once, levels)).toEqual(once);
});

test("no level makes an error anything else, or touches a rule that is none of these", () => {
  const given = [said("image/remote", "error"), said("yaml/syntax"), said("constructor")];
  const levels = { "image/remote": "off", "yaml/syntax": "off", constructor: "off" } as const;
  expect(judged(given, levels)).toEqual(given);
});

test("archived copies are asked for only by who wishes it, and headings that do not fit are errors", () => {
  const rulesOf = (level: string) => CHECK_RULES.filter((rule) => levelOf(rule) === level);
  expect(rulesOf("off")).toEqual(["source/no-archived"]);
  expect(rulesOf("error")).toEqual(["heading/empty", "heading/level-one", "heading/skipped-level"]);
  expect(judged([said("heading/empty")])).toEqual([said("heading/empty", "error")]);
  expect(judged([said("heading/empty")], { "heading/empty": "warning" })).toHaveLength(1);
  expect(judged([said("source/no-archived")])).toEqual([]);
  expect(judged([said("source/no-archived")], { "source/no-archived": "warning" })).toHaveLength(1);
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
  const known: readonly string[] = CHECK_RULES;
  expect([...new Set(rules)].filter((rule) => !known.includes(rule))).toEqual([]);
});

test("every one of these rules is found by something", () => {
  const folder = join(ROOT, "src");
  const code = filesBelow(folder)
    .filter((path) => path !== "content/checks.ts" && path !== "markdown/untaken/rules.ts")
    .map((path) => readFileSync(join(folder, path), "utf8"))
    .join("\n");
  expect(CHECK_RULES.filter((rule) => !code.includes(`"${rule}"`))).toEqual([]);
});

test("the README says of a rule what is said of it here", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const rows = CHECK_RULES.flatMap((rule) => {
    const [, says] = new RegExp(`^\\| \`${rule}\` \\| (.*) \\|$`, "m").exec(readme) ?? [];
    return says === undefined ? [] : [{ rule, says }];
  });
  expect(rows.length).toBeGreaterThan(3);
  for (const { rule, says } of rows) expect(says).toContain(CHECKS[rule].finds);
});
