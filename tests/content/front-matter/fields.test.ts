import { expect, test } from "vitest";
import type { z } from "zod";
import {
  email,
  line,
  moment,
  oneOrMore,
  text,
  url,
  webUrl,
} from "../../../src/content/front-matter/fields.ts";

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

test("text has no white space at its ends and something between; a line has no line ends", () => {
  expect(text.parse("  a\n b ")).toBe("a\n b");
  expect(line.parse("  a\n  b\tc ")).toBe("a b c");
  expect(takes(text, " \n")).toBe(false);
  expect(takes(text, 7)).toBe(false);
});

test("invisible characters are not text; those of scripts and joined emoji are", () => {
  for (const bad of ["a\0b", "\u001b[31m", "\ud83d", "\u202eb", "\u0085"])
    expect(takes(text, bad)).toBe(false);
  for (const fine of ["👩‍🚀", "می‌خواهم", "\u200fعربي", "a\u00adb", "\u2067x\u2069"])
    expect(takes(text, fine)).toBe(true);
});

test("one problem a value is said", () => {
  expect(webUrl.safeParse("").error?.issues).toHaveLength(1);
  expect(webUrl.safeParse("javascript:x").error?.issues).toHaveLength(1);
  expect(email.safeParse(" ").error?.issues).toHaveLength(1);
});

test("a web address is neither a mail address nor a path, and a URL may be either", () => {
  for (const value of ["mailto:a@b.example", "/about/"]) {
    expect(takes(url, value)).toBe(true);
    expect(takes(webUrl, value)).toBe(false);
  }
  expect(takes(webUrl, "https://example.org/a?b=c#d")).toBe(true);
});

test("a mail address is one address alone, without what a mailto: URL would read", () => {
  for (const fine of ["a@b.example", "a.b+c@d-e.f.example", "ä@例え.テスト", "o'neill@x.ie"]) {
    expect(takes(email, fine), fine).toBe(true);
  }
  for (const bad of [
    "a",
    "a@b",
    "a@b.c?bcc=d@e.f",
    "a@b.c,d@e.f",
    "a b@c.d",
    "A <a@b.c>",
    "a%0abcc:x@b.c",
    "a@b.c\nbcc",
    "@b.c",
    "a@@b.c",
    '"a"@b.c',
  ]) {
    expect(takes(email, bad), bad).toBe(false);
  }
});

test("a moment is read in its zone, from text or a number", () => {
  expect(moment("Asia/Tokyo").parse("2026-03-01").iso).toBe("2026-03-01T00:00:00+09:00");
  expect(takes(moment("Asia/Tokyo"), 2026)).toBe(false);
  expect(takes(moment("Asia/Tokyo"), true)).toBe(false);
});

test("one is a list of one", () => {
  const names = oneOrMore(line);
  expect(names.parse("a")).toEqual(["a"]);
  expect(names.parse(["a", "b"])).toEqual(["a", "b"]);
  for (const bad of [[], null, undefined, [1]]) expect(takes(names, bad)).toBe(false);
});
