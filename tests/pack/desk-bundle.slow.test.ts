import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledSources } from "../../src/engine/products/desk-bundle.ts";
import { writeDesk } from "../../src/pack/desk.ts";
import { deskLicences, deskPackages } from "../../src/pack/desk-licences.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";

const place = scratch();
let modules: string[];
let licences: string;
beforeAll(async () => {
  modules = await writeDesk(ROOT, place.folder);
  licences = readFileSync(join(place.folder, "LICENSE.txt"), "utf8");
}, 60_000);
afterAll(() => rmSync(place.folder, { recursive: true }));

/** A licence has one of these, whatever its name. */
const GRANTED =
  /Permission (?:is hereby granted|to use)|Redistribution and use|Apache License|PUBLIC LICENSE/;

test("every package in the bundle has its name, version and licence beside it", () => {
  const packages = deskPackages(modules, ROOT);
  for (const name of [
    "@sveltia/cms",
    "react",
    "react-dom",
    "svelte",
    "lexical",
    "zod",
    "markdown-it",
    "d3-scale",
  ])
    expect(packages.map(({ name: own }) => own)).toContain(name);
  const entries = licences.split(`\n${"-".repeat(80)}\n\n`);
  for (const { name, version } of packages) {
    const [own] = entries.filter((entry) => entry.startsWith(`${name} ${version}\n`));
    expect(own, name).toMatch(GRANTED);
    expect(own, name).toMatch(/\d{4}|\(c\)|©|Copyright|Carl Xiong/i);
  }
});

test("a package without a known licence stops the bundling", () => {
  const stranger = join(place.folder, "node_modules/stranger");
  mkdirSync(stranger, { recursive: true });
  writeFileSync(join(stranger, "package.json"), '{ "name": "stranger", "version": "1.0.0" }');
  const module = join(stranger, "index.js");
  expect(() => deskLicences([module], ROOT)).toThrow("has stranger in it");
  const source = "../node_modules/.pnpm/hidden@2.0.0_x@1.0.0/node_modules/hidden/a.js";
  writeFileSync(join(stranger, "LICENSE"), "Use it.");
  writeFileSync(`${module}.map`, JSON.stringify({ sources: [source] }));
  expect(deskPackages([module], ROOT)).toMatchObject([
    { name: "hidden", version: "2.0.0", licence: undefined },
    { name: "stranger", version: "1.0.0", licence: "Use it." },
  ]);
  expect(() => deskLicences([module], ROOT)).toThrow("has hidden in it");
});

test("what the bundle is made of is what makes it anew", () => {
  const sources = new Set(bundledSources(ROOT).map((path) => join(ROOT, path)));
  const own = modules.filter((id) => id.startsWith(ROOT) && !id.includes("/node_modules/"));
  expect(own.length).toBeGreaterThan(200);
  expect(own.filter((id) => !sources.has(id))).toEqual([]);
});

describe("the script", () => {
  const read = (path: string) => readFileSync(join(place.folder, path), "utf8");

  test("names its licences first, and loads nothing from other sites", () => {
    const script = read("desk.js");
    expect(script.slice(0, 100)).toContain("LICENSE.txt");
    expect(script).not.toContain("cdn.jsdelivr.net/fontsource");
  });
});
