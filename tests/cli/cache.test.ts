import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();

test("the cache holds the program as compiled, once, and changes no byte of the site", () => {
  const { folder } = place;
  const content = writeContent(join(folder, "content"), { "articles/one.md": article() });
  const cache = join(folder, "cache");
  // Test runs share one compile cache by this variable; here the build must use its own.
  const env = { NODE_COMPILE_CACHE: undefined };
  const built = (name: string) => {
    const output = join(folder, name);
    expect(dateline(buildArgs(content, output, "--cache", cache), env).status).toBe(0);
    return fileHashes(output);
  };
  const cold = built("cold");
  const compiled = () =>
    readdirSync(join(cache, "compiled"), { recursive: true, encoding: "utf8" }).sort();
  const first = compiled();
  expect(first.length).toBeGreaterThan(100);
  // What is loaded before options are read is kept by the first command that finds the folder.
  expect(built("warm")).toEqual(cold);
  const second = compiled();
  expect(second.length).toBeGreaterThan(first.length);
  expect(second).toEqual(expect.arrayContaining(first));
  // If unchanged modules were compiled again, each build would fill more of the disk.
  expect(built("warmer")).toEqual(cold);
  expect(compiled()).toEqual(second);
});
