import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepBytes } from "../../src/pack/keep-bytes.ts";
import { ROOT } from "../kit/disk/project-root.ts";

const CMS = join(ROOT, "node_modules/@sveltia/cms/npm/index.js");

function transformed(code: string): unknown {
  const { transform } = keepBytes;
  if (typeof transform !== "function") throw new Error("it has no transform");
  return transform.call(undefined as never, code, CMS, undefined as never);
}

test("Sveltia CMS in the desk neither trims files nor converts their line ends", () => {
  const code = readFileSync(CMS, "utf8");
  const changed = String(transformed(code));
  const trims = /\.trim\(\)\.replace\(\/\\r\\n\?\/g/;
  expect(code).toMatch(trims);
  expect(changed).not.toMatch(trims);
  expect(changed).toContain("ignoreBOM:!0");
  expect(changed.length).toBeLessThan(code.length + 100);
});

test("a version of Sveltia CMS that does so elsewhere can't be bundled", () => {
  expect(() => transformed("let a = 1;")).toThrow("in 0 places");
});
