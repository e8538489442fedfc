import { InvalidArgumentError } from "commander";
import { expect, test } from "vitest";
import { instant, pathPrefix, port, shard, siteUrl } from "../../src/cli/options.ts";

test.each([
  ["2026-03-01T09:00Z", "2026-03-01T09:00:00.000Z"],
  ["2026-03-01T09:00", "2026-03-01T09:00:00.000Z"],
  ["2026-03-01", "2026-03-01T00:00:00.000Z"],
  ["2026-03-01T09:00+05:30", "2026-03-01T03:30:00.000Z"],
])("--now %s is %s on every machine", (text, iso) => {
  expect(new Date(instant(text)).toISOString()).toBe(iso);
});

test.each(["", "now", "2026-02-30", "01/03/2026", "2026-03-01T25:00Z"])(
  "--now %s is none",
  (text) => {
    expect(() => instant(text)).toThrow(InvalidArgumentError);
  },
);

test.each(["https://news.test", "http://localhost:8080/paper/", "https://münchen.test"])(
  "--url %s is one",
  (text) => {
    expect(siteUrl(text)).toBe(text);
  },
);

test.each([
  "news.test",
  "/paper/",
  "ftp://news.test",
  "javascript:alert(1)",
  "https://",
  "https://a.test/?q",
  "https://a.test/#x",
])("--url %s is none", (text) => {
  expect(() => siteUrl(text)).toThrow(InvalidArgumentError);
});

test.each(["/", "", "/paper/", "paper", "/a/b-c_d.e~f/", "/новости/"])(
  "--path-prefix %s is one",
  (text) => {
    expect(pathPrefix(text)).toBe(text);
  },
);

test.each(["/../", "/a/./b/", "/a b/", "/a?b/", "https://a.test/", "/a%20b/", '/"/'])(
  "--path-prefix %s is none",
  (text) => {
    expect(() => pathPrefix(text)).toThrow(InvalidArgumentError);
  },
);

test.each([
  ["1/1", { index: 1, count: 1 }],
  ["2/7", { index: 2, count: 7 }],
  ["7/7", { index: 7, count: 7 }],
  ["12/1000", { index: 12, count: 1000 }],
])("--shard %s is one", (text, wanted) => {
  expect(shard(text)).toEqual(wanted);
});

test.each([
  "",
  "1",
  "0/2",
  "3/2",
  "2/0",
  "1/",
  "/2",
  "-1/2",
  "1/2/3",
  "1 / 2",
  "1.5/2",
  "1/99999",
  "a/b",
])("--shard %s is none", (text) => {
  expect(() => shard(text)).toThrow(InvalidArgumentError);
});

test("a port is a whole number that a host has", () => {
  expect([port("0"), port("8080"), port("65535")]).toEqual([0, 8080, 65_535]);
  for (const text of ["", " ", "-1", "65536", "80.5", "1e3", "http"]) {
    expect(() => port(text)).toThrow(InvalidArgumentError);
  }
});
