import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scratch } from "../kit/disk/scratch.ts";
import { badInputNames, readBadInput, reportOf, writeBadInput } from "./fixtures.ts";

const names = badInputNames();
const own = Object.getOwnPropertyNames(Object.prototype).sort();

test("there are as many fixtures of bad input as were promised", () => {
  expect(names.length).toBeGreaterThanOrEqual(70);
});

// Some of it is made to take for ever: the limit of each test ends that.
describe.each(names)("%s", (name) => {
  let place: ReturnType<typeof scratch>;
  beforeAll(() => {
    place = scratch();
  });
  afterAll(() => place.remove());

  test("is reported word for word, twice the same", async () => {
    const fixture = readBadInput(name);
    const folder = join(place.folder, "content");
    writeBadInput(fixture, folder);
    const report = await reportOf(folder, fixture.whole);
    expect(report).toBe(fixture.report);
    expect(await reportOf(folder, fixture.whole)).toBe(report);
  });

  test("runs nothing and changes nothing", () => {
    expect(readdirSync(place.folder)).toEqual(["content"]);
    expect(existsSync("dateline-canary")).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(own);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
