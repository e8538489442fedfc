import { expect, test } from "vitest";
import search from "../../layouts/search.11ty.ts";
import { attribute, elementsOf } from "../kit/readers/elements.ts";
import { fullPage, fullSite } from "./sample.ts";

async function filters(severalLanguages: boolean): Promise<(string | undefined)[]> {
  const item = fullPage("search", { severalLanguages });
  const elements = elementsOf(await search.render({ item, site: fullSite() }));
  return elements
    .filter(({ tagName }) => tagName === "select")
    .map((select) => attribute(select, "name"));
}

test("a publication in one language has no filter for it", async () => {
  expect(await filters(true)).toEqual(["section", "author", "tag", "year", "language", "sort"]);
  expect(await filters(false)).toEqual(["section", "author", "tag", "year", "sort"]);
});
