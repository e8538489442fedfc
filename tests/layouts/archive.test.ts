import { expect, test } from "vitest";
import archive from "../../layouts/archive.11ty.ts";
import type { ArchiveModel } from "../../src/pages/reader-models.ts";
import { attribute, elementsOf, textOf } from "../kit/readers/elements.ts";
import { fullModels, fullPage, fullSite } from "./sample.ts";

const model = fullModels().archive;

async function render(own: ArchiveModel) {
  const item = { ...fullPage("archive"), model: own };
  const elements = elementsOf(await archive.render({ item, site: fullSite() }));
  const [heading] = elements.filter(({ tagName }) => tagName === "h1");
  const [link] = elements.filter((element) => attribute(element, "href") === "/paper/2026/03/");
  return { heading: heading && textOf(heading), current: link && attribute(link, "aria-current") };
}

test("a month is named, and is the current one of its year", async () => {
  const paging = { number: 1, count: 1 };
  expect(await render({ ...model, paging })).toEqual({ heading: "March 2026", current: "page" });
});

test("a further page of a month is not the page that the month's link leads to", async () => {
  expect((await render(model)).current).toBe("true");
});

test("a year lists its months, none of them current", async () => {
  const { mm: _, ...year } = model;
  expect(await render(year)).toEqual({ heading: "2026", current: undefined });
});
