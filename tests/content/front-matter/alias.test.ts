import { expect, test } from "vitest";
import { oldAddress as alias } from "../../../src/content/front-matter/alias.ts";

const problemOf = (value: string) => alias.safeParse(value).error?.issues[0];

function hintOf(value: string): string | undefined {
  const issue = problemOf(value);
  const params = issue && "params" in issue ? issue.params : undefined;
  return (params as { problem?: { hint?: string } } | undefined)?.problem?.hint;
}

test.each([
  "/old/",
  "/old",
  "/2025/03/ünï/",
  "/café/",
  "/a.html",
  "/日本/",
  "/Old-Page/",
  "/old page/",
  "/2009/story,123.html",
  "/what's-new/(archive)/",
  "/a+b/",
  "/q&a/",
  "/a//b/",
  "/?p=123",
  "/index.php?option=com_content&id=12",
  "/2009/story.aspx",
])("%s is an alias as it is", (value) => {
  expect(alias.parse(value)).toBe(value);
});

/** What was typed, and what must be written. */
const FORMS: [typed: string, form: string][] = [
  ["/old%20page/", "/old page/"],
  ["/caf%C3%A9/", "/café/"],
  ["/caf%c3%a9/", "/café/"],
  ["/what%27s-new/", "/what's-new/"],
  ["/old?page=1#top", "/old?page=1"],
  ["https://old.example/?p=12", "/?p=12"],
  ["/old/?q=a b", "/old/"],
  ["/old/#top", "/old/"],
  ["old/name/", "/old/name/"],
  ["old", "/old"],
  ["https://news.example/2025/03/old/?a=b", "/2025/03/old/?a=b"],
  ["HTTPS://news.example/old%20page/", "/old page/"],
  ["\\old\\name", "/old/name"],
  ["/old /page/", "/old/page/"],
  ["/a/./b/", "/a/b/"],
];

test.each(FORMS)("for %s the hint says to write %s", (typed, form) => {
  expect(hintOf(typed)).toBe(`Write it from the root and decoded, as in ${form}.`);
  expect(alias.safeParse(form).success).toBe(true);
});

/** The form of none of these is known: some are another site's, some a host alone could answer. */
test.each([
  "//evil.example/",
  "\\\\evil.example\\x",
  "/\\evil.example",
  "/../x/",
  "/%2e%2e/x/",
  "/%252e%252e/",
  "/..%2fx/",
  "/100%/",
  "/%ff/",
  "/a%00b/",
  "/a%3Fb/",
  '/?p="12',
  "https://news.example/",
  "javascript:alert(1)",
  "/a<b>/",
  '/a"b/',
  "/a*b/",
  "/a|b/",
  "/a:b/",
  "/a\u200bb/",
])("%j is refused with an example", (value) => {
  expect(hintOf(value)).toBe("Write it from the root and decoded, as in /2025/03/the-old-name/.");
});

test("a name that no disk accepts is reported as such", () => {
  expect(hintOf("/old/con/")).toContain("Windows reserves this name for a device");
});
