import { expect, test } from "vitest";
import { type Citation, citationsSchema } from "../../../src/content/csl/citation-schema.ts";

const one = (source: unknown): Citation | undefined => citationsSchema.parse([source])[0];
const takes = (source: unknown): boolean => citationsSchema.safeParse([source]).success;

test("a source in short is its URL, or its title", () => {
  expect(one("https://a.example/")).toEqual({ type: "webpage", url: "https://a.example/" });
  expect(one("The census")).toEqual({ type: "webpage", title: "The census" });
});

test("authors may be one or several, as text or in CSL's parts", () => {
  expect(one({ title: "A", author: "WHO" })?.author).toEqual([{ literal: "WHO" }]);
  expect(
    one({
      title: "A",
      author: [{ family: "Jewitt", given: "David" }, { literal: "NASA" }, "Jane Luu"],
    })?.author,
  ).toEqual([{ family: "Jewitt", given: "David" }, { literal: "NASA" }, { literal: "Jane Luu" }]);
  expect(takes({ title: "A", author: [{ familie: "x" }] })).toBe(false);
});

test("a DOI may be written as a URL or with its name", () => {
  for (const doi of [
    "10.1038/362730a0",
    "https://doi.org/10.1038/362730a0",
    "doi: 10.1038/362730a0",
  ]) {
    expect(one({ title: "A", doi })?.doi).toBe("10.1038/362730a0");
  }
  for (const doi of ["362730a0", "10.1/x y", "https://evil.example/10.1038/x"])
    expect(takes({ title: "A", doi })).toBe(false);
});

test("a key is one that can be written after an @", () => {
  for (const id of ["a", "2026-census", "wiki:moco", "50%_rule", "日本", "a.b/c"])
    expect(takes({ id, title: "A" }), id).toBe(true);
  for (const id of ["-a", "a b", "a.", "a]", "@a", "", "a,b", "a--"])
    expect(takes({ id, title: "A" }), id).toBe(false);
});

test("a source's words are checked", () => {
  expect(takes({ id: "a", publisher: "P" })).toBe(false);
  for (const words of [{ title: "T" }, { label: "L" }, { url: "https://a.example/" }])
    expect(takes(words)).toBe(true);
  expect(takes({ doi: "10.1000/182" })).toBe(true);
});

test("a kind of source is one of CSL's", () => {
  expect(takes({ title: "A", type: "legal_case" })).toBe(true);
  expect(takes({ title: "A", type: "website" })).toBe(false);
});

test("a date is plain, a year as a number, or in CSL's form", () => {
  const shown = (date: unknown) => one({ title: "A", date })?.date?.shown;
  expect([2026, "2026", " 2026-03 ", "2026-03-01"].map(shown)).toEqual([
    "2026",
    "2026",
    "2026-03",
    "2026-03-01",
  ]);
  expect(
    shown({
      "date-parts": [
        [2026, 3],
        [2026, 4],
      ],
    }),
  ).toBe("2026-03");
  for (const bad of [26, 2026.5, "2026-3", "March", null, true, {}, { "date-parts": [[2026, 17]] }])
    expect(takes({ title: "A", date: bad }), JSON.stringify(bad)).toBe(false);
});

test("an address is a key as well, which is cited in braces", () => {
  expect(takes({ id: "https://a.example/x?y=1", title: "A" })).toBe(true);
  for (const id of ["https://a.example/x y", "https://a.example/}", "javascript:alert(1)//{"])
    expect(takes({ id, title: "A" }), id).toBe(false);
});

test("all variables of CSL are fields, and nothing else is", () => {
  const fields = { volume: 12, issue: "3", page: "1-9", ISBN: "978", editor: "Ann", genre: "Memo" };
  expect(takes({ title: "A", ...fields, submitted: "2026-01", "event-title": "Fair" })).toBe(true);
  expect(takes({ title: "A", volumes: 12 })).toBe(false);
});
