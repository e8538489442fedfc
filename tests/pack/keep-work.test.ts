import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepWork } from "../../src/pack/keep-work.ts";
import { ROOT } from "../kit/disk/project-root.ts";

const CMS = join(ROOT, "node_modules/@sveltia/cms/npm/index.js");

function transformed(code: string): string {
  const { transform } = keepWork;
  if (typeof transform !== "function") throw new Error("it has no transform");
  return String(transform.call(undefined as never, code, CMS, undefined as never));
}

test("at the desk, Escape leaves no article, and drafts are kept in each folder", () => {
  const code = readFileSync(CMS, "utf8");
  const changed = transformed(code);
  expect(code).toContain("closeWithEscape??=!0");
  expect(changed).toContain("closeWithEscape??=!1");
  const drafts =
    /if\((\w+)(&&!\w+)?\)\{let\{databaseName:\w+\}=\1\.repository[^;]*;if\(\w+\)\{[^;]*`draft-backups`/;
  expect(drafts.exec(code)?.[2]).toBeDefined();
  expect(drafts.exec(changed)?.[2]).toBeUndefined();
});

test("at the desk, files that can't be read are named", () => {
  const changed = transformed(readFileSync(CMS, "utf8"));
  expect(changed).toContain(".path+` can’t be opened here. `+message");
  expect(changed).not.toContain("`entry_parse_errors`,{values");
});

test("a version of Sveltia CMS that does so elsewhere can't be bundled", () => {
  expect(() => transformed("let a = 1;")).toThrow("in 0 places: see keep-work.ts");
});
