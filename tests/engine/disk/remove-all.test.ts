import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeAll } from "../../../src/engine/disk/remove-all.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

test("a folder goes with all that it holds, a file alone, and nothing is nothing", () => {
  const folder = join(place.folder, "a");
  mkdirSync(join(folder, "b/c"), { recursive: true });
  writeFileSync(join(folder, "b/x.html"), "x");
  writeFileSync(join(place.folder, "y.html"), "y");
  removeAll(folder);
  removeAll(join(place.folder, "y.html"));
  removeAll(join(place.folder, "nothing"));
  expect(existsSync(folder)).toBe(false);
  expect(existsSync(join(place.folder, "y.html"))).toBe(false);
});

test("a link goes, and what it leads to stays", () => {
  const kept = join(place.folder, "kept");
  mkdirSync(kept);
  writeFileSync(join(kept, "x.html"), "x");
  mkdirSync(join(place.folder, "a"));
  symlinkSync(kept, join(place.folder, "a/link"));
  removeAll(join(place.folder, "a"));
  expect(existsSync(join(place.folder, "a"))).toBe(false);
  expect(existsSync(join(kept, "x.html"))).toBe(true);
});

/** Has so many files open as it may, but for some, and then deletes the folder. */
const SCRIPT = `
import { closeSync, openSync } from "node:fs";
import { removeAll } from ${JSON.stringify(join(ROOT, "src/engine/disk/remove-all.ts"))};
const [folder, free] = process.argv.slice(1);
const held = [];
try { for (;;) held.push(openSync("/dev/null")); } catch {}
for (let count = 0; count < Number(free); count += 1) closeSync(held.pop());
try { removeAll(folder); } catch ({ code, path }) { console.log(code, path); }
`;

test.each([
  [1, () => "", false],
  [0, (folder: string) => `EMFILE ${folder}\n`, true],
])(
  "with %i files left to open, the deepest folder goes, or the error names it",
  (free, said, stays) => {
    const folder = join(place.folder, "a");
    mkdirSync(join(folder, "b/c/d/e/f/g"), { recursive: true });
    const run = `ulimit -n 40; exec "$@"`;
    const args = [process.execPath, "--input-type=module", "-e", SCRIPT, folder, String(free)];
    const { stdout } = spawnSync("sh", ["-c", run, "sh", ...args], { encoding: "utf8" });
    expect(stdout).toBe(said(folder));
    expect(existsSync(folder)).toBe(stays);
  },
);
