import { cpSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../src/build/survey.ts";
import { build, buildArgs, dateline, ROOT, scratch, tree } from "../kit/site.ts";

let place: ReturnType<typeof scratch>;
let first: Record<string, string>;
beforeAll(() => {
  place = scratch();
  build(join(ROOT, "content"), join(place.folder, "first"));
  first = tree(join(place.folder, "first"));
});
afterAll(() => place.remove());

/** Sets a process's clock ahead by so many days, before any code of it runs. */
function clockAhead(days: number): string {
  const script = `
    const now = () => performance.timeOrigin + performance.now() + ${days * 86_400_000};
    globalThis.Date = new Proxy(Date, {
      construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
      apply: (target) => new target(now()).toString(),
      get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
    });`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

test("another machine's clock, zone, language and file times give the same bytes", () => {
  const copy = join(place.folder, "copy");
  cpSync(join(ROOT, "content"), copy, { recursive: true });
  for (const path of filesBelow(copy)) utimesSync(join(copy, path), 1, 1);
  const output = join(place.folder, "second");
  const env = {
    NODE_OPTIONS: clockAhead(400),
    TZ: "Pacific/Kiritimati",
    LANG: "ar_EG.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
  };
  const { status, stderr } = dateline(buildArgs(copy, output), env);
  expect(stderr).not.toContain(" error ");
  expect(status).toBe(0);
  expect(tree(output)).toEqual(first);
});

test("a second build over the first renders nothing and changes no byte", () => {
  const { stdout } = build(join(ROOT, "content"), join(place.folder, "first"));
  expect(stdout).toMatch(/: 0 rendered, \d+ kept, 0 removed/);
  expect(tree(join(place.folder, "first"))).toEqual(first);
});

test("a build that trusts nothing of an earlier one renders all, and changes no byte", () => {
  const { stdout } = build(join(ROOT, "content"), join(place.folder, "first"), "--verify");
  expect(stdout).toMatch(/^Built (\d+) pages in [\d.]+ s: \1 rendered, 0 kept, 0 removed/);
  expect(tree(join(place.folder, "first"))).toEqual(first);
});
