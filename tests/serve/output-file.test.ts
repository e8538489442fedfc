import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { findInOutput, readText, undefinedIfMissing } from "../../src/serve/output-file.ts";
import { useScratch } from "../kit/disk/scratch.ts";

const place = useScratch();
let folder: string;
const at = (...names: string[]) => join(place.folder, ...names);
const find = (path: string) => findInOutput(folder, path);
beforeEach(() => {
  folder = at("_site");
  for (const path of ["_site/a", "_site/.git", "_site-drafts", "secret"]) {
    mkdirSync(at(path), { recursive: true });
  }
  for (const path of [
    "_site/a/index.html",
    "_site/.dateline",
    "_site/.git/config",
    "_site/.nojekyll",
    "_site-drafts/x",
    "secret/x",
  ]) {
    writeFileSync(at(path), path);
  }
});

test("files and folders of the output are found", async () => {
  expect(await find("a/index.html")).toMatchObject({ kind: "file", path: "a/index.html" });
  expect(await find("a")).toMatchObject({ kind: "folder" });
  expect(await find(".nojekyll")).toMatchObject({ kind: "file" });
});

test.each([
  "../secret/x",
  "../_site-drafts/x",
  "a/../../secret/x",
  "../_site/../secret/x",
  ".git/config",
  ".GIT/config",
  ".dateline",
  "a/../.git/config",
  "a/index.html/more",
  "no",
  "x".repeat(300),
  "a\0b",
])("%s is not found", async (path) => {
  expect(await find(path)).toBeUndefined();
});

test("what a build keeps is not found under capitals either, as some disks have it", async () => {
  mkdirSync(at("_site/.Git"));
  for (const path of [".Git/config", ".DATELINE"]) {
    writeFileSync(at("_site", path), path);
    expect(await find(path), path).toBeUndefined();
  }
});

test("no link leads out of the output, or to what a build keeps; one within it does", async () => {
  symlinkSync(at("secret/x"), at("_site/file"));
  symlinkSync(at("secret"), at("_site/folder"));
  symlinkSync(at("_site-drafts"), at("_site/near"));
  symlinkSync(at("_site/.git"), at("_site/kept"));
  symlinkSync(at("_site/loop"), at("_site/loop"));
  symlinkSync("/dev/zero", at("_site/endless"));
  symlinkSync("a", at("_site/b"));
  for (const path of ["file", "folder", "folder/x", "near/x", "kept/config", "loop", "endless"]) {
    expect(await find(path), path).toBeUndefined();
  }
  expect(await find("b/index.html")).toMatchObject({ kind: "file", path: "a/index.html" });
});

test("an output that is a link is the folder it leads to", async () => {
  symlinkSync(folder, at("link"));
  expect(await findInOutput(at("link"), "a")).toMatchObject({ kind: "folder" });
  expect(await findInOutput(at("link"), "../secret/x")).toBeUndefined();
  expect(await findInOutput(at("nowhere"), "a")).toBeUndefined();
});

test("what is neither file nor folder is not opened", async () => {
  const server = createServer().listen(at("_site/socket"));
  await once(server, "listening");
  expect(await find("socket")).toBeUndefined();
  server.close();
});

test("a file that has gone since it was found has no text", async () => {
  expect(await readText({ root: folder, path: "gone", kind: "file" })).toBeUndefined();
  expect(await readText({ root: folder, path: "a/index.html", kind: "file" })).toContain("a/");
});

const failing = (code?: string) => () =>
  Promise.reject(Object.assign(new Error("no"), code !== undefined && { code }));

test.each(["EMFILE", "ENFILE", "ENOMEM", "EIO", undefined])(
  "%s says nothing of what is there",
  async (code) => {
    await expect(undefinedIfMissing(failing(code))).rejects.toThrow("no");
  },
);

test.each(["ENOENT", "ENOTDIR", "ELOOP", "EACCES", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"])(
  "%s says that nothing is there for readers",
  async (code) => expect(await undefinedIfMissing(failing(code))).toBeUndefined(),
);
