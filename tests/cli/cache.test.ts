import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { article, build, tree, useScratch, writeContent } from "../kit/site.ts";

vi.setConfig({ testTimeout: 60_000 });

const place = useScratch();

test("the cache holds the compiled program, may be deleted, and changes no byte of the site", () => {
  const { folder } = place;
  const content = writeContent(join(folder, "content"), { "articles/one.md": article() });
  const cache = join(folder, "cache");
  build(content, join(folder, "cold"), "--cache", cache);
  expect(readdirSync(join(cache, "compiled")).length).toBeGreaterThan(0);
  build(content, join(folder, "warm"), "--cache", cache);
  expect(tree(join(folder, "warm"))).toEqual(tree(join(folder, "cold")));
});
