import { expect, test } from "vitest";
import { leakFinder } from "../../src/build/leaks.ts";

const site = { origin: "https://news.test", pathPrefix: "/paper/" };
const secret = { url: "/2026/03/secret/", file: "content/articles/secret.md" };
const umlaut = { url: "/2026/03/über/", file: "content/articles/über.md" };
const find = leakFinder([secret, umlaut], site);
const found = (text: string) => [...find(Buffer.from(text).toString("latin1"))];

test.each([
  '<a href="/paper/2026/03/secret/">',
  '<a href="/2026/03/secret">',
  "https://news.test/paper/2026/03/secret/",
  "HTTPS://NEWS.TEST/paper/lite/2026/03/secret/index.md",
  "https://web.archive.example/web/2026/https://news.test/2026/03/secret/",
  "It stands at /2026/03/secret/.",
])("%s names a hidden article", (text) => {
  expect(found(text)).toEqual([secret]);
});

test.each(["/2026/03/über/", "/2026/03/%C3%BCber/", "/2026/03/%c3%bcber"])(
  "%s names one of another script",
  (text) => {
    expect(found(text)).toEqual([umlaut]);
  },
);

test.each([
  "/2026/03/secret-2/",
  "/2026/04/secret/",
  "/12026/03/secret/",
  "https://other.test/2026/03/secret/",
  "https://other.test/a/2026/03/secret/",
  "/else/2026/03/secret/",
  "secret",
])("%s names none", (text) => {
  expect(found(text)).toEqual([]);
});

test("thousands of hidden articles of as many folders are found, each", () => {
  const hidden = Array.from({ length: 3000 }, (_, n) => ({
    url: `/${n}/a-${n}/`,
    file: `${n}.md`,
  }));
  const text = hidden.map(({ url }) => `"${url}"`).join(" ");
  expect(leakFinder(hidden, site)(text).size).toBe(3000);
});
