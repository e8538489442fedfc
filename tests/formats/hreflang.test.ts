import { expect, test } from "vitest";
import { hreflangs } from "../../src/formats/hreflang.ts";

test("a page in several languages has the first for readers of all others", () => {
  const alternates = [
    { language: "en-GB", url: "/" },
    { language: "es", url: "/es/" },
  ];
  expect(hreflangs(alternates)).toEqual([...alternates, { language: "x-default", url: "/" }]);
});

test("a page in one language says nothing of others", () => {
  expect(hreflangs()).toEqual([]);
  expect(hreflangs([])).toEqual([]);
});
