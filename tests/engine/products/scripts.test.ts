import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import {
  joinModules,
  searchScript,
  withoutComments,
} from "../../../src/engine/products/scripts.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

const FOLDER = join(ROOT, "layouts/scripts/search");
const modules = readdirSync(FOLDER).filter((name) => name.endsWith(".js"));

/** Names that two modules declare at their top would make this an error. */
const parses = (code: string) => new Script(`"use strict";{${code}}`) instanceof Script;

test("the search page loads one script, which holds every module and imports none", () => {
  const { url, model } = searchScript(ROOT);
  expect(url).toMatch(/^\/assets\/search\.[0-9a-f]{10}\.js$/);
  expect(model.code).not.toMatch(/^(?:import|export)\b/m);
  expect(parses(model.code)).toBe(true);
  const declared = modules.flatMap((name) =>
    [...readFileSync(join(FOLDER, name), "utf8").matchAll(/^export (.*?)[({=]/gm)].map(
      ([, declaration = ""]) => declaration.trim(),
    ),
  );
  expect(declared.length).toBeGreaterThan(20);
  for (const each of declared) expect(model.code).toContain(each);
});

test("a module comes after all that it imports, once", () => {
  const files: Record<string, string> = {
    "main.js": 'import { b } from "./b.js";\nimport {\n  a,\n} from "./a.js";\nb(a);\n',
    "b.js": 'import { a } from "./a.js";\nexport const b = () => a;\n',
    "a.js": "export async function a() {}\n",
  };
  expect(joinModules("main.js", (name) => files[name] ?? "")).toBe(
    "async function a() {}\nconst b = () => a;\nb(a);\n",
  );
});

test("comments are left out, and what looks like one within a line is not", () => {
  const code =
    '// @ts-check\n/** A type.\n * @param {string} a\n */\nconst url = "https://x"; // y\n\n  f(/** @type {X} */ (a));\n';
  expect(withoutComments(code)).toBe('const url = "https://x"; // y\nf(/** @type {X} */ (a));\n');
});

test("readers load little", () => {
  expect(searchScript(ROOT).model.code.length).toBeLessThan(22_000);
});
