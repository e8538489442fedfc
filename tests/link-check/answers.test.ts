import { beforeEach, expect, test } from "vitest";
import { type AnswerFile, openAnswers } from "../../src/link-check/answers.ts";
import type { DatedAnswer } from "../../src/link-check/types.ts";

let written: string | undefined;
beforeEach(() => {
  written = undefined;
});
const FILE: AnswerFile = {
  read: () => written,
  write: (text) => {
    written = text;
  },
};

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const URL_ONE = "https://a.example/";

function open(now = NOW, maxAge = 7 * DAY) {
  return openAnswers(FILE, { maxAge, now: () => now });
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
});

test("answers are saved while a check goes on", () => {
  let now = NOW;
  const answers = openAnswers(FILE, { maxAge: DAY, now: () => now });
  answers.keep("https://one.example/", answer("live"));
  now += 6_000;
  answers.keep("https://other.example/", answer("live"));
  expect(written).toContain("https://one.example/");
});

test.each([
  "",
  "{",
  "[]",
  "null",
  '{"version":2}',
  '{"version":2,"answers":{"https://a.example/":null}}',
])("a cache that says %j is as good as none", (text) => {
  keep(URL_ONE, answer("live"));
  written = text;
  expect(open().last(URL_ONE)).toBeUndefined();
});

test("answers of a kind that is not known are not taken", () => {
  keep(URL_ONE, { ...answer("live"), state: "well" as never });
  expect(open().last(URL_ONE)).toBeUndefined();
});
