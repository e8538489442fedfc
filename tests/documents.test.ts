import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./kit/disk/project-root.ts";

/** Paths that the documents name, and a checkout does not have. */
const ELSEWHERE = [
  ...[
    "content/articles/x.md",
    "index.md",
    "theme.css",
    "/admin/",
    "layouts/KIND.11ty.ts",
    "11ty.js",
  ],
  ...["src/packages/", "code.json"],
];

const FILES = new Set(
  globSync(["*", ".*", "{src,layouts,tests,.ci,.github}/**/*"], { cwd: ROOT }).map((path) =>
    basename(path),
  ),
);

describe.each(["ARCHITECTURE.md", "CONTRIBUTING.md"])("%s", (document) => {
  const text = readFileSync(join(ROOT, document), "utf8");

  test("names only files and folders that there are", () => {
    const written = [...text.matchAll(/`([\w@./-]+(?:\.(?:ts|css|md|cjs|json|yml|js|txt)|\/))`/g)];
    const names = written.flatMap(([, name = ""]) => (ELSEWHERE.includes(name) ? [] : name));
    expect(names.length).toBeGreaterThan(10);
    const isThere = (name: string) =>
      existsSync(join(ROOT, name)) ||
      (!name.slice(0, -1).includes("/") && FILES.has(basename(name)));
    expect(names.filter((name) => !isThere(name))).toEqual([]);
  });

  test("names only functions and lists that the file beside the name has", () => {
    const pairs = [...text.matchAll(/`(\w+)`(?: [a-z' ]+)?\s\(`((?:src|layouts)\/[\w./-]+\.ts)`/g)];
    const missing = pairs.filter(
      ([, name = "", path = ""]) =>
        !new RegExp(`\\b${name}\\b`).test(readFileSync(join(ROOT, path), "utf8")),
    );
    expect(missing.map(([pair]) => pair)).toEqual([]);
  });
});

test("CONTRIBUTING names every script of package.json, and no other", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const text = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const run = [...text.matchAll(/\bnpm\srun\s(\w+(?::\w+)*)|\bnpm (start|test)\b/g)];
  const named = run.map(([, script, short = ""]) => script ?? short);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  // `postpack` runs with `npm pack`.
  const known = new Set([...named, "postpack"]);
  expect(Object.keys(scripts).filter((name) => !known.has(name))).toEqual([]);
});
