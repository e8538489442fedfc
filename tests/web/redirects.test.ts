import { expect, test } from "vitest";
import { isRedirect, nextUrl } from "../../src/web/redirects.ts";

test("a redirect names a single new location", () => {
  const statuses = [200, 300, 301, 302, 303, 304, 305, 307, 308, 404];
  expect(statuses.filter(isRedirect)).toEqual([301, 302, 303, 307, 308]);
});

const AT = new URL("https://a.example/b/c#part");

test.each([
  ["d", "https://a.example/b/d#part"],
  ["/ä#other", "https://a.example/%C3%A4#other"],
  ["//b.example", "https://b.example/#part"],
])("%s leads to %s", (location, url) => {
  expect(nextUrl({ status: 301, location }, AT)).toEqual(new URL(url));
});

test.each([
  [undefined, "301 without a valid Location"],
  ["http://[", "301 without a valid Location"],
  ["file:///etc/passwd", "it redirects to a file: URL"],
])("%s leads nowhere: %s", (location, why) => {
  expect(nextUrl({ status: 301, ...(location && { location }) }, AT)).toEqual({ why });
});
