import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  article,
  build,
  buildArgs,
  dateline,
  scratch,
  startDateline,
  tree,
  writeContent,
} from "../kit/site.ts";

let place: ReturnType<typeof scratch>;
let content: string;
let output: string;
beforeEach(() => {
  place = scratch();
  content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({ title: "The first" }),
  });
  output = join(place.folder, "_site");
});
afterEach(() => place.remove());

test("an error in the content leaves the output as it was", () => {
  build(content, output);
  const before = tree(output);
  writeFileSync(join(content, "articles/two.md"), article({ section: "nowhere" }));
  const { status } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(tree(output)).toEqual(before);
});

test("a build killed at any moment leaves whole files, old or new, and the next one heals", async () => {
  for (let number = 0; number < 60; number += 1) {
    writeFileSync(join(content, `articles/a${number}.md`), article({ title: `Old ${number}` }));
  }
  build(content, output);
  const old = tree(output);
  for (let number = 0; number < 60; number += 1) {
    writeFileSync(join(content, `articles/a${number}.md`), article({ title: `New ${number}` }));
  }
  const fresh = join(place.folder, "fresh");
  build(content, fresh);
  const wanted = tree(fresh);
  for (const delay of [60, 200, 350, 450, 500, 550, 600, 650, 700, 800]) {
    const child = startDateline(buildArgs(content, output));
    const closed = new Promise((resolve) => child.once("exit", resolve));
    await setTimeout(delay);
    child.kill("SIGKILL");
    await closed;
    for (const [path, hash] of Object.entries(tree(output))) {
      expect([old[path], wanted[path]], path).toContain(hash);
    }
  }
  build(content, output);
  expect(tree(output)).toEqual(wanted);
  expect(existsSync(join(place.folder, "._site.stage"))).toBe(false);
});

test("a folder of someone's own is not built into, and says why", () => {
  mkdirSync(output);
  writeFileSync(join(output, "notes.txt"), "mine");
  const { status, stderr } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(stderr).toContain("no build of Dateline wrote");
  expect(stderr).not.toContain("    at ");
  expect(readFileSync(join(output, "notes.txt"), "utf8")).toBe("mine");
});

test.skipIf(process.getuid?.() === 0)(
  "an output that may not be written gives one sentence",
  () => {
    build(content, output);
    chmodSync(place.folder, 0o500);
    const { status, stderr } = dateline(buildArgs(content, output));
    chmodSync(place.folder, 0o700);
    expect(status).toBe(1);
    expect(stderr).toContain("may not write there");
  },
);

test("a file that was removed or altered by hand is put back", () => {
  build(content, output);
  const before = tree(output);
  writeFileSync(join(output, "index.html"), "vandal");
  rmSync(join(output, "sitemap.xml"));
  build(content, output);
  expect(tree(output)).toEqual(before);
});
