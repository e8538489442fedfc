import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planFiles } from "../../../src/cli/init/plan-files.ts";
import { writeFiles } from "../../../src/cli/init/write-files.ts";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();
const FILES = ["README.md", "content/pages/about.md", "content/publication.yaml"].map((path) => ({
  path,
  text: `new ${path}`,
}));

const planIn = (kept: string[] = []) => {
  const { write, ...plan } = planFiles(place.folder, FILES, kept);
  return { write: write.map(({ path }) => path), ...plan };
};

test("a folder without any gets all files; what is there is kept", () => {
  expect(planIn()).toEqual({ write: FILES.map(({ path }) => path), kept: [], problems: [] });
  writeFileSync(join(place.folder, "readme.md"), "ours");
  expect(planIn()).toMatchObject({
    write: FILES.slice(1).map(({ path }) => path),
    kept: ["README.md"],
  });
});

test("nothing is added to what is kept", () => {
  expect(planIn(["content/pages/", "content/publication.yml"])).toEqual({
    write: ["README.md"],
    kept: ["content/pages/", "content/publication.yml"],
    problems: [],
  });
});

test("a folder where a file belongs, and a file where a folder does, are problems", () => {
  mkdirSync(join(place.folder, "README.md"));
  writeFileSync(join(place.folder, "content"), "");
  expect(planIn().problems).toEqual([
    { path: "README.md", why: "a folder has this name" },
    { path: "content", why: "a file has the name of this folder" },
    { path: "content", why: "a file has the name of this folder" },
  ]);
});

test("a link to another folder is not followed, and one in place of a file is kept", () => {
  const outside = join(place.folder, "outside");
  mkdirSync(outside);
  symlinkSync(outside, join(place.folder, "content"));
  symlinkSync(join(outside, "nowhere"), join(place.folder, "README.md"));
  expect(planIn()).toMatchObject({
    write: [],
    kept: ["README.md"],
    problems: [{ path: "content", why: expect.stringContaining("link") }, { path: "content" }],
  });
});

test("if one file can't be written, none is, and what was there stays", () => {
  writeFileSync(join(place.folder, "ours"), "ours");
  const blocked = [...FILES, { path: "ours", text: "theirs" }];
  expect(() => writeFiles(place.folder, blocked)).toThrow("EEXIST");
  expect(filesBelow(place.folder)).toEqual(["ours"]);
  expect(readFileSync(join(place.folder, "ours"), "utf8")).toBe("ours");
  writeFiles(join(place.folder, "new/paper"), FILES);
  expect(filesBelow(join(place.folder, "new/paper"))).toHaveLength(FILES.length);
});
