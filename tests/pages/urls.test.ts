import { normalize } from "node:path/posix";
import fc from "fast-check";
import { expect, test } from "vitest";
import { absolute, encodePath, href, outputPath } from "../../src/pages/urls.ts";

const site = { pathPrefix: "/paper/", origin: "https://gazette.example" };

test.each([
  ["letters of any script", "/2026/03/الهجرة/", "/2026/03/%D8%A7%D9%84%D9%87%D8%AC%D8%B1%D8%A9/"],
  ["a space", "/media/a b.png", "/media/a%20b.png"],
  ["a quotation mark and brackets", '/a"<b>/', "/a%22%3Cb%3E/"],
  ["a backslash, which browsers take for a slash", "/a\\b/", "/a%5Cb/"],
  ["a query and a fragment, which stay", "/a/?q=1#top", "/a/?q=1#top"],
  ["what is encoded already", "/caf%C3%A9/", "/caf%C3%A9/"],
  ["an encoded sign of urls", "/50%25/%3F/%23/", "/50%25/%3F/%23/"],
  ["a per cent sign that begins no code", "/50% off/100%", "/50%25%20off/100%25"],
  ["half of a character", "/\ud800/", "/%EF%BF%BD/"],
])("%s", (_, path, encoded) => {
  expect(encodePath(path)).toBe(encoded);
});

test("encoding twice changes nothing, and any path gives a URL without spaces, quotes or angles", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (path) => {
      const once = encodePath(path);
      expect(encodePath(once)).toBe(once);
      expect(once).toMatch(/^[!-~]*$/);
      expect(once).not.toMatch(/["<>\\^`{|}]|%(?![0-9A-Fa-f]{2})/);
    }),
  );
});

test("a URL of the site gets the path prefix, another site's stays", () => {
  expect(href("/", site)).toBe("/paper/");
  expect(href("/world/", site)).toBe("/paper/world/");
  expect(href("/world/", { pathPrefix: "/" })).toBe("/world/");
  expect(href("/a/", { pathPrefix: "/новости/" })).toBe(encodeURI("/новости/a/"));
  expect(href("https://other.example/a b", site)).toBe("https://other.example/a b");
  expect(href("mailto:desk@gazette.example", site)).toBe("mailto:desk@gazette.example");
});

test("no URL of the site can become another host", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("/", "\\", "a", ".") }), (rest) => {
      for (const pathPrefix of ["/", "/paper/"]) {
        const made = new URL(href(`/${rest}`, { pathPrefix }), "https://gazette.example");
        expect(made.host).toBe("gazette.example");
      }
    }),
  );
});

test("absolute URLs begin with the origin", () => {
  expect(absolute("/", site)).toBe("https://gazette.example/paper/");
  expect(absolute("/日本/", site)).toBe("https://gazette.example/paper/%E6%97%A5%E6%9C%AC/");
  expect(absolute("https://other.example/", site)).toBe("https://other.example/");
});

test.each([
  ["/", "index.html"],
  ["/world/", "world/index.html"],
  ["/world/rss.xml", "world/rss.xml"],
  ["/404.html", "404.html"],
  ["//x/", "x/index.html"],
])("%s is written to %s", (url, path) => {
  expect(outputPath(url)).toBe(path);
  expect(normalize(path)).toBe(path);
});
