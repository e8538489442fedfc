import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { after, killOnce, onceReplaced } from "../kit/kill.ts";
import {
  article,
  build,
  buildArgs,
  dateline,
  tree,
  useScratch,
  writeContent,
} from "../kit/site.ts";

const place = useScratch();
let content: string;
let output: string;
beforeEach(() => {
  content = writeContent(join(place.folder, "content"), {
    "articles/one.md": article({ title: "The first" }),
  });
  output = join(place.folder, "_site");
});

test("an error in the content leaves the output as it was", () => {
  build(content, output);
  const before = tree(output);
  writeFileSync(join(content, "articles/two.md"), article({ section: "nowhere" }));
  const { status } = dateline(buildArgs(content, output));
  expect(status).toBe(1);
  expect(tree(output)).toEqual(before);
});

/**
 * As many as make the last step of a build, which puts its files in place, long enough to be hit; and with an old
 * address each more pages than one thread renders, of more articles than one thread reads.
 */
const MANY = 800;

function writeMany(title: string): void {
  for (let number = 0; number < MANY; number += 1) {
    const file = join(content, `articles/a${number}.md`);
    writeFileSync(file, article({ title: `${title} ${number}`, aliases: `[/old/${number}/]` }));
  }
}

test("a build killed at any moment leaves whole files, old or new, and the next one heals", async () => {
  writeMany("Old");
  build(content, output);
  const old = tree(output);
  writeMany("New");
  const fresh = join(place.folder, "fresh");
  build(content, fresh);
  const wanted = tree(fresh);
  const both = Object.keys(old).filter((path) => path in wanted);
  const changed = both.filter((path) => old[path] !== wanted[path]);
  expect(changed.length).toBeGreaterThan(MANY);
  const saved = join(place.folder, "saved");
  cpSync(output, saved, { recursive: true });
  const inApply = [0, 0.2, 0.4, 0.6, 0.8, 0.95].map((share) => {
    const path = join(output, changed[Math.floor(share * changed.length)] ?? "");
    return () => onceReplaced(path);
  });
  let halves = 0;
  for (const moment of [...[100, 1_000].map((ms) => () => after(ms)), ...inApply, ...inApply]) {
    if (halves === 3) break;
    await killOnce(buildArgs(content, output), moment());
    const left = tree(output);
    for (const [path, hash] of Object.entries(left)) {
      expect([old[path], wanted[path]], path).toContain(hash);
    }
    expect(both.filter((path) => !(path in left))).toEqual([]);
    const done = changed.filter((path) => left[path] === wanted[path]).length;
    if (done > 0 && done < changed.length) halves += 1;
    if (done === changed.length) {
      // The kill came too late. What a kill leaves is otherwise where the next one begins.
      rmSync(output, { recursive: true });
      cpSync(saved, output, { recursive: true });
    }
  }
  expect(halves, "kills that hit while files were put in place").toBeGreaterThan(0);
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
    expect(stderr).toContain("has no permission");
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
