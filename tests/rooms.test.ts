import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGES, ROOMS, roomOf, SHARED } from "../src/rooms.ts";
import { ROOT } from "./kit/disk/project-root.ts";

/** The imports of a file, with relative paths resolved from the root. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(ROOT, file), "utf8");
  const written = code.matchAll(
    /^\s*(?:(?:import|export)\b[^;"'`=(]*?(?:from )?|.*\bimport\()"([^"\n]+)"/gm,
  );
  return [...written].map(([, name = ""]) =>
    name.startsWith(".") ? join(dirname(file), name) : name,
  );
}

const FILES = ["src", "layouts"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      join(folder, path),
    ),
  )
  .filter((path) => /\.[jt]s$/.test(path));

const isIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

test("every file is in a room, and every room has files", () => {
  expect(FILES.filter((file) => !roomOf(file))).toEqual([]);
  const used = new Set(FILES.map((file) => roomOf(file)?.path));
  expect(ROOMS.filter(({ path }) => !used.has(path))).toEqual([]);
});

test("no two rooms may import each other: each imports from rooms listed before it", () => {
  const paths = ROOMS.map(({ path }) => path);
  for (const [index, { path, imports }] of ROOMS.entries())
    for (const each of imports) expect(paths.slice(0, index), path).toContain(each);
});

test.each(ROOMS)(
  "$path imports only what the table allows, and all that it allows",
  ({ path, imports }) => {
    const own = FILES.filter((file) => roomOf(file)?.path === path);
    const found = own.flatMap((file) =>
      importsOf(file).map((name) => ({ file, name, to: roomOf(name)?.path })),
    );
    const rooms = found.filter(({ to }) => to !== undefined && to !== path && !SHARED.includes(to));
    expect(rooms.filter(({ to = "" }) => !imports.includes(to))).toEqual([]);
    const used = new Set(rooms.map(({ to }) => to));
    expect(imports.filter((each) => !used.has(each))).toEqual([]);
  },
);

describe("a package with walls is imported behind them alone", () => {
  const found = FILES.flatMap((file) => importsOf(file).map((name) => ({ file, name })));
  test.each(Object.entries(PACKAGES))("%s", (name, places) => {
    const own = found.filter((each) =>
      name.endsWith("/") ? each.name.startsWith(name) : each.name === name,
    );
    expect(own.filter(({ file }) => !isIn(file, places))).toEqual([]);
    const unused = places.filter(
      (place) => place !== ".eleventy.ts" && !own.some(({ file }) => isIn(file, [place])),
    );
    expect(unused).toEqual([]);
  });
});

test("ARCHITECTURE has the table", () => {
  const rows = ROOMS.map(({ path, purpose, imports }) => {
    const names = imports.map((name) => `\`${name.replace("src/", "")}\``).join(", ");
    return `| \`${path}/\` | ${purpose} | ${names || "–"} |`;
  });
  const table = ["| Room | What it does | May import |", "| --- | --- | --- |", ...rows].join("\n");
  const document = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
  const [, found] = /<!-- rooms -->\n(.*)<!-- \/rooms -->/s.exec(document) ?? [];
  expect(found).toBe(`\n${table}\n\n`);
});
