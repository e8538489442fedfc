import { expect, test } from "vitest";
import { decodeUrl, isLink, isOtherScheme, kindOf } from "../../src/markdown/urls.ts";

test("only http, https, mailto, tel, sms and what has no scheme are links", () => {
  for (const url of [
    "http://x",
    "HTTPS://x",
    "mailto:a@b",
    "tel:+1-877",
    "TEL:1",
    "sms:1",
    "/a:b",
    "a/b:c",
    "#a:b",
    "?a:b",
    "",
  ]) {
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
  for (const url of [
    "javascript:x",
    "JavaScript:x",
    "%74el:1",
    "te%0Al:1",
    "irc://x",
    "site:/x",
    "data:,",
    "ftp://x",
  ]) {
    expect(isLink(url), url).toBe(false);
  }
});

test("what no browser can read is not a link", () => {
  for (const url of ["https://", "//", "http://[", "https://a b/"])
    expect(isLink(url), url).toBe(false);
});

test("what a browser drops from a URL does not hide a scheme", () => {
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
  ["mailto:a@b", "contact"],
  ["tel:1", "contact"],
  ["irc://x", "other"],
  ["a.md", "relative"],
  ["?a", "relative"],
])("%s is %s", ([url = "", kind]) => {
  expect(kindOf(url, "https://paper.example")).toBe(kind);
});

test("a URL that cannot be decoded stays as it is", () => {
  expect(decodeUrl("/%E9%9C%87/%2F")).toBe("/震/%2F");
  expect(decodeUrl("/%E9%9C")).toBe("/%E9%9C");
});

test("a scheme that harms nobody is known as such, where nothing hides it", () => {
  for (const url of [
    "irc://x",
    "FTP://x",
    "magnet:?x",
    "xmpp:a@b",
    "c:\\a",
    "geo:1,2",
    "app-1.x+y:z",
  ])
    expect(isOtherScheme(url), url).toBe(true);
  const never =
    "javascript vbscript livescript mocha data file blob filesystem view-source jar about resource chrome intent mhtml mk res its search-ms site ms-msdt moz-extension https mailto tel sms";
  for (const scheme of never.split(" ")) {
    expect(isOtherScheme(`${scheme}:x`), scheme).toBe(false);
    expect(isOtherScheme(`${scheme.toUpperCase()}://x`), scheme).toBe(false);
  }
  for (const url of [
    "feed:javascript:x",
    "feed:%6aavascript:x",
    "irc%09:x",
    "ir%E2%80%8Bc:x",
    "/irc:x",
    "x",
  ])
    expect(isOtherScheme(url), url).toBe(false);
});
