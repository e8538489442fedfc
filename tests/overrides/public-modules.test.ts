import { expect, test } from "vitest";
import { isPackageImport, publicFile } from "../../src/overrides/public-modules.ts";

test.each([
  ["dateline-news", "src/exports/main.js"],
  ["dateline-news/html", "src/exports/html.js"],
  ["dateline-news/eleventy", "src/exports/eleventy.js"],
  ["dateline-news/parts/foot", "layouts/parts/foot.js"],
  ["dateline-news/layouts/lite-front", "layouts/lite-front.11ty.js"],
])("%s is %s", (specifier, file) => {
  expect(publicFile(specifier, ".js")).toBe(file);
});

test.each([
  "dateline-news/src/root",
  "dateline-news/parts",
  "dateline-news/parts/",
  "dateline-news/parts/*",
  "dateline-news/parts/../../package",
  "dateline-news/parts/foot.ts",
  "dateline-news/parts/a/b",
  "dateline-news/toString",
])("%s is exported by no name", (specifier) => {
  expect(isPackageImport(specifier)).toBe(true);
  expect(publicFile(specifier)).toBeUndefined();
});

test("other packages, files and packages whose names begin alike are not imports of this one", () => {
  for (const specifier of ["dateline", "dateline-newspaper", "./dateline-news", "node:fs"]) {
    expect(isPackageImport(specifier)).toBe(false);
    expect(publicFile(specifier)).toBeUndefined();
  }
});
