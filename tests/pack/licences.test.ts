import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { licencesOf, packagesOf } from "../../src/pack/licences.ts";
import { useScratch } from "../kit/disk/scratch.ts";

const place = useScratch();

function write(path: string, text: string): string {
  const file = join(place.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function writePackage(path: string, name: string): void {
  write(`${path}/package.json`, JSON.stringify({ name, version: "1.0.0" }));
  write(`${path}/LICENSE`, `Licence of ${name}\n`);
}

test("each package has its licence once, and stands for those that it brings along", () => {
  writePackage("node_modules/b", "b");
  writePackage("node_modules/@a/one", "@a/one");
  writePackage("node_modules/unused", "unused");
  const modules = [
    "src/own.ts",
    "node_modules/b/index.js",
    "node_modules/b/other.js",
    "node_modules/b/dist/node_modules/c/index.js",
    "node_modules/@a/one/index.js",
  ].map((path) => write(path, ""));
  expect(licencesOf(packagesOf(modules))).toBe(
    `@a/one 1.0.0\n\nLicence of @a/one\n\n${"-".repeat(80)}\n\nb 1.0.0\n\nLicence of b\n`,
  );
});
