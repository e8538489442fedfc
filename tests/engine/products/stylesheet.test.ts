import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { listStylesheetPage, stylesheetPage } from "../../../src/engine/products/stylesheet.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
beforeEach(() => {
  mkdirSync(join(place.folder, "layouts/styles"), { recursive: true });
});

function bundled(styles: Record<string, string>) {
  for (const [name, css] of Object.entries(styles)) {
    writeFileSync(join(place.folder, "layouts/styles", name), css);
  }
  return stylesheetPage(place.folder);
}

test("all that is imported is in one file", () => {
  const { model } = bundled({
    "site.css": '@import "./a.css";\nb { color: red }',
    "a.css": "a { color: blue }",
  });
  expect(model.css).toContain("#00f");
  expect(model.css).toContain("red");
  expect(model.css).not.toContain("@import");
});

test("a different style has a different URL, the same style the same", () => {
  const one = bundled({ "site.css": "a { color: red }" });
  expect(one.url).toMatch(/^\/assets\/site\.[0-9a-f]{10}\.css$/);
  expect(bundled({ "site.css": "a {\n  color: red;\n}\n" }).url).toBe(one.url);
  expect(bundled({ "site.css": "a { color: blue }" }).url).not.toBe(one.url);
});

test("what is broken is reported with its place", () => {
  const styles = { "site.css": '@import "./a.css";', "a.css": "a {\n  color: red\n}}\n" };
  expect(() => bundled(styles)).toThrow(/stylesheet is broken: .*a\.css:\d+:\d+: /);
  expect(() => bundled({ "site.css": '@import "./missing.css";' })).toThrow(
    /site\.css:1:1: No such file/,
  );
});

test("a theme's rules win over the stylesheet's, which win over nothing of theirs", () => {
  const { css } = stylesheetPage(ROOT, {
    tokens: ":root{--ink:#000}",
    theme: ".a{color:red}",
  }).model;
  expect(css).toMatch(
    /^@layer dateline,theme;@layer dateline\{.*:root\{--ink:#000\}\}@layer theme/s,
  );
  expect(css).toMatch(/@layer theme\{\.a\{color:red\}\}$/);
  expect(css).not.toContain("!important");
  expect(listStylesheetPage(ROOT).model.css).toMatch(/^@layer dateline\{.*\}$/s);
});

test("the site's own light and dark colours stay as they are written", () => {
  expect(stylesheetPage(ROOT).model.css).toContain("light-dark(");
});
