import { expect, test } from "vitest";
import { searchScripts, withoutComments } from "../../../src/engine/products/scripts.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

test("the modules of the search are pages in one folder, and import nothing but each other", () => {
  const { entry, pages } = searchScripts(ROOT);
  const urls = pages.map(({ url }) => url);
  expect(entry).toMatch(/^\/assets\/search\.[0-9a-f]{10}\/main\.js$/);
  expect(urls).toContain(entry);
  const imported = pages.flatMap(({ url, model }) =>
    [...model.code.matchAll(/^import .* from "(.*)";$/gm)].map(([, name = ""]) => {
      expect(name).toMatch(/^\.\/[\w-]+\.js$/);
      return new URL(name, `https://x${url}`).pathname;
    }),
  );
  expect(new Set([...imported, entry])).toEqual(new Set(urls));
});

test("comments are left out, and what looks like one within a line is not", () => {
  const code =
    '// @ts-check\n/** A type.\n * @param {string} a\n */\nconst url = "https://x"; // y\n\n  f(/** @type {X} */ (a));\n';
  expect(withoutComments(code)).toBe('const url = "https://x"; // y\nf(/** @type {X} */ (a));\n');
});

test("readers load little", () => {
  const { pages } = searchScripts(ROOT);
  expect(pages.reduce((sum, { model }) => sum + model.code.length, 0)).toBeLessThan(21_000);
});
