import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scratch } from "../kit/disk/scratch.ts";
import { processorTime } from "../kit/measures/processor-time.ts";
import { badInputNames, readBadInput, reportOf, writeBadInput } from "./fixtures.ts";

const names = badInputNames();
const own = Object.getOwnPropertyNames(Object.prototype).sort();
const started = processorTime();

test("there are as many fixtures of bad input as were promised", () => {
  expect(names.length).toBeGreaterThanOrEqual(70);
});

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

test("all of it takes seconds, though some of it is made to take for ever", () => {
  expect(processorTime() - started).toBeLessThan(30_000);
});
