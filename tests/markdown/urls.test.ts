import { expect, test } from "vitest";
import { decodeUrl, isLink, kindOf } from "../../src/markdown/urls.ts";

test("only http, https, mailto and what has no scheme are links", () => {
  for (const url of ["http://x", "HTTPS://x", "mailto:a@b", "/a:b", "a/b:c", "#a:b", "?a:b", ""]) {
    expect(isLink(url), url).toBe(true);
  }
  for (const url of [
    "https:x",
    "https:/x.example",
    "https:javascript:x",
    "http:///x",
    "///x.example",
  ])
    expect(isLink(url), url).toBe(false);
  for (const url of ["javascript:x", "JavaScript:x", "tel:1", "site:/x", "data:,", "ftp://x"]) {
    expect(isLink(url), url).toBe(false);
  }
});

test("what no browser can read is no link", () => {
  for (const url of ["https://", "//", "http://[", "https://a b/"])
    expect(isLink(url), url).toBe(false);
});

test("what a browser drops from a url does not hide a scheme", () => {
  for (const url of ["java%09script:x", "%01javascript:x", "%20javascript:x", "java%0Ascript:x"]) {
    expect(isLink(url), url).toBe(false);
  }
});

test.for([
  ["https://paper.example", "own"],
  ["https://paper.example/a", "own"],
  ["https://paper.example?a", "own"],
  ["https://paper.example.evil/", "external"],
  ["https://paper.example@evil.example/", "external"],
  ["//x.example/", "external"],
  ["/a", "site"],
  ["#a", "fragment"],
  ["", "empty"],
  ["mailto:a@b", "mail"],
  ["a.md", "relative"],
  ["?a", "relative"],
])("%s is %s", ([url = "", kind]) => {
  expect(kindOf(url, "https://paper.example")).toBe(kind);
});

test("a url that cannot be decoded stays as it is", () => {
  expect(decodeUrl("/%E9%9C%87/%2F")).toBe("/震/%2F");
  expect(decodeUrl("/%E9%9C")).toBe("/%E9%9C");
});
