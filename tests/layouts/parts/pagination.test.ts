import { expect, test } from "vitest";
import { pagination } from "../../../layouts/parts/pagination.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const links = (paging: Parameters<typeof pagination>[0]) =>
  elementsOf(String(pagination(paging, fullSite())))
    .filter(({ tagName }) => tagName === "a")
    .map((link) => [attribute(link, "rel"), attribute(link, "href"), textOf(link)]);

test("a list of one page has no links to others", () => {
  expect(String(pagination({ number: 1, count: 1 }, fullSite()))).toBe("");
});

test("the first page leads on alone, the last back alone, one between both ways", () => {
  const newer = ["prev", "/paper/world/", "Newer articles"];
  const older = ["next", "/paper/world/page/3/", "Older articles"];
  const previous = "/world/";
  const next = "/world/page/3/";
  expect(links({ number: 1, count: 3, next })).toEqual([older]);
  expect(links({ number: 2, count: 3, previous, next })).toEqual([newer, older]);
  expect(links({ number: 3, count: 3, previous })).toEqual([newer]);
});

test("the page says which it is", () => {
  expect(String(pagination({ number: 2, count: 3 }, fullSite()))).toContain("Page 2 of 3");
});
