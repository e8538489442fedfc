import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { article, build, tree, useScratch, writeContent } from "../kit/site.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.unstubAllEnvs());

const place = useScratch();

test("the cache holds the program as compiled, once, and changes no byte of the site", () => {
  const { folder } = place;
  const content = writeContent(join(folder, "content"), { "articles/one.md": article() });
  const cache = join(folder, "cache");
  vi.stubEnv("NODE_COMPILE_CACHE", undefined);
  build(content, join(folder, "cold"), "--cache", cache);
  const compiled = () => readdirSync(join(cache, "compiled"), { recursive: true }).sort();
  const first = compiled();
  expect(first.length).toBeGreaterThan(100);
  build(content, join(folder, "warm"), "--cache", cache);
  expect(tree(join(folder, "warm"))).toEqual(tree(join(folder, "cold")));
  // Compiled again where nothing has changed, it would fill a disk build by build.
  expect(compiled()).toEqual(first);
});
