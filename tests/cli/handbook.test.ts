import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { handbookRequest } from "../../src/cli/handbook.ts";

const MACHINE = { cwd: "/paper", root: "/opt/dateline", platform: "linux", env: {} } as const;
const CACHE = join(homedir(), ".cache");

test("the handbook is read from the program and written to the user's cache", () => {
  const { content, contentShown, output, cache, root } = handbookRequest({}, MACHINE);
  expect(root).toBe("/opt/dateline");
  expect(content).toBe("/opt/dateline/src/handbook/content");
  expect(contentShown).toBe("../opt/dateline/src/handbook/content");
  for (const folder of [output, cache]) expect(folder.startsWith(`${CACHE}/dateline/`)).toBe(true);
  expect(output).not.toBe(cache);
});

test("each installation has its own folder", () => {
  const { output } = handbookRequest({}, MACHINE);
  expect(handbookRequest({}, MACHINE).output).toBe(output);
  expect(handbookRequest({}, { ...MACHINE, root: "/opt/other" }).output).not.toBe(output);
});

test.each([
  ["linux", { XDG_CACHE_HOME: "/var/kept" }, "/var/kept"],
  ["linux", { XDG_CACHE_HOME: "" }, CACHE],
  ["darwin", {}, join(homedir(), "Library/Caches")],
  ["win32", { LOCALAPPDATA: "/Local" }, "/Local"],
] as const)("on %s with %o, the user's cache is %s", (platform, env, folder) => {
  const { output } = handbookRequest({}, { ...MACHINE, platform, env });
  expect(output.startsWith(`${folder}/dateline/handbook-`)).toBe(true);
});

test("it can be written elsewhere, for another address", () => {
  const options = { output: "out", pathPrefix: "/handbook", url: "https://news.example/" };
  const request = handbookRequest(options, MACHINE);
  expect(request).toMatchObject({ output: "/paper/out", pathPrefix: "/handbook/" });
  expect(request.url).toBe("https://news.example");
  expect(request.cache.startsWith(CACHE)).toBe(true);
});
