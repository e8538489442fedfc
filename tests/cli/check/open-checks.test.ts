import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openChecks } from "../../../src/cli/check/open-checks.ts";
import { type RequestOptions, requestOf } from "../../../src/engine/request/request.ts";
import { NOW } from "../../kit/builds/command.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { article, writeContent } from "../../kit/publications/publication-files.ts";

const place = useScratch();

/** Checks, and says whether articles were read for it: then there is a store. */
async function checked(options: RequestOptions = {}) {
  const { folder } = place;
  const cache = join(folder, ".cache");
  if (existsSync(cache))
    for (const name of readdirSync(cache))
      if (name.startsWith("articles-")) rmSync(join(cache, name));
  const request = requestOf(options, { cwd: folder, root: ROOT, now: Date.parse(NOW) });
  const checks = openChecks(request);
  const found = await checks.run(request);
  await checks.close();
  const isRead = readdirSync(cache).some((name) => name.startsWith("articles-"));
  return { rules: found.map(({ rule }) => rule), isRead };
}

/** Writes content as it was written a while ago: files that just changed may change again. */
function write(files: Record<string, string>): void {
  const content = writeContent(join(place.folder, "content"), files);
  for (const name of readdirSync(content, { recursive: true, encoding: "utf8" }))
    utimesSync(join(content, name), new Date(NOW), new Date(NOW));
}

const FILES = {
  "articles/a.md": article({}, "[Where](/nowhere/)\n"),
  "articles/b.md": article({ date: "2026-12-01" }),
};

test("content that did not change is not read again, and the report is the same", async () => {
  write(FILES);
  const first = await checked();
  expect(first).toEqual({ rules: ["link/missing"], isRead: true });
  expect(await checked()).toEqual({ ...first, isRead: false });
  expect((await checked({ verify: true })).isRead).toBe(true);
});

test("a change of the content, a date that has come or another option makes it read", async () => {
  write(FILES);
  await checked();
  expect((await checked({ url: "https://other.test" })).isRead).toBe(true);
  expect((await checked()).isRead).toBe(true);
  expect((await checked({ now: Date.parse("2026-12-02T00:00Z") })).isRead).toBe(true);
  await checked();
  write({ ...FILES, "articles/a.md": article({}, "No link.\n") });
  expect(await checked()).toEqual({ rules: [], isRead: true });
});

test("a damaged memory costs a check, and no more", async () => {
  write(FILES);
  await checked();
  const cache = join(place.folder, ".cache");
  const [name = ""] = readdirSync(cache).filter((each) => each.startsWith("check-"));
  writeFileSync(join(cache, name), "{}");
  expect(await checked()).toEqual({ rules: ["link/missing"], isRead: true });
});
