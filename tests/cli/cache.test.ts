import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();

test("code in the cache is never run, since a repository may bring a cache along", () => {
  const { folder } = place;
  const content = writeContent(join(folder, "content"), { "articles/one.md": article() });
  const cache = join(folder, "cache");
  const compiled = join(cache, "compiled");
  const env = { NODE_COMPILE_CACHE: undefined };
  const args = buildArgs(content, join(folder, "site"), "--cache", cache);
  // Here the program was compiled to until it was kept with packages.
  mkdirSync(compiled, { recursive: true });
  expect(dateline(args, env).status).toBe(0);
  expect(readdirSync(compiled)).toEqual([]);
});
