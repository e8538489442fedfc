import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openAnswers } from "../../src/link-check/answers.ts";
import type { DatedAnswer } from "../../src/link-check/types.ts";
import { useScratch } from "../kit/site.ts";

const place = useScratch();
const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const URL_ONE = "https://a.example/";

function open(now = NOW, maxAge = 7 * DAY) {
  return openAnswers(join(place.folder, "cache/links.json"), { maxAge, now: () => now });
}

function answer(state: DatedAnswer["state"], at = NOW): DatedAnswer {
  return { at, state, reason: "It says so", reached: true };
}

function keep(url: string, own: DatedAnswer): void {
  const answers = open(own.at);
  answers.keep(url, own);
  answers.save();
}

test("what was kept is known to the next check, until it is too old", () => {
  keep(URL_ONE, answer("dead"));
  expect(open(NOW + 7 * DAY - 1).fresh(URL_ONE)).toEqual(answer("dead"));
  expect(open(NOW + 7 * DAY).fresh(URL_ONE)).toBeUndefined();
  expect(open(NOW + 7 * DAY).last(URL_ONE)).toEqual(answer("dead"));
  expect(open(NOW, 0).fresh(URL_ONE)).toBeUndefined();
  expect(open(NOW - 1).fresh(URL_ONE)).toBeUndefined();
});

test("what is uncertain is asked for again after a day", () => {
  keep(URL_ONE, answer("uncertain"));
  expect(open(NOW + DAY - 1).fresh(URL_ONE)).toBeDefined();
  expect(open(NOW + DAY).fresh(URL_ONE)).toBeUndefined();
});

test("two checks at once lose nothing of each other", () => {
  const one = open();
  const other = open();
  one.keep("https://one.example/", answer("live"));
  other.keep("https://other.example/", answer("live"));
  one.save();
  other.save();
  expect(open().last("https://one.example/")).toBeDefined();
  expect(open().last("https://other.example/")).toBeDefined();
  expect(readdirSync(join(place.folder, "cache"))).toEqual(["links.json"]);
});

test("answers are saved while a check goes on", () => {
  let now = NOW;
  const answers = openAnswers(join(place.folder, "links.json"), { maxAge: DAY, now: () => now });
  answers.keep("https://one.example/", answer("live"));
  now += 6_000;
  answers.keep("https://other.example/", answer("live"));
  expect(readFileSync(join(place.folder, "links.json"), "utf8")).toContain("https://one.example/");
});

test.each([
  "",
  "{",
  "[]",
  "null",
  '{"version":1}',
  '{"version":1,"answers":{"https://a.example/":null}}',
])("a cache that says %j is as good as none", (text) => {
  keep(URL_ONE, answer("live"));
  writeFileSync(join(place.folder, "cache/links.json"), text);
  expect(open().last(URL_ONE)).toBeUndefined();
});

test("answers of a kind that is not known are not taken", () => {
  keep(URL_ONE, { ...answer("live"), state: "well" as never });
  expect(open().last(URL_ONE)).toBeUndefined();
});
