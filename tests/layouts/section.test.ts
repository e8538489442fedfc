import { expect, test } from "vitest";
import section from "../../layouts/section.11ty.ts";
import type { SectionModel } from "../../src/pages/reader-models.ts";
import { elementsBelow, elementsOf, hasClass, textOf } from "../kit/readers/elements.ts";
import { fullPage, fullSite, sampleTeaser } from "./sample.ts";

const items = Array.from({ length: 5 }, (_, index) =>
  sampleTeaser({ title: `Article ${index + 1}`, url: `/2026/03/a${index + 1}/` }),
);
const [lead, ...others] = items;
const paging = { number: 1, count: 1 };

async function render(changes: Partial<SectionModel>) {
  const item = fullPage("section", { teasers: items, paging, ...changes });
  const elements = elementsOf(await section.render({ item, site: fullSite() }));
  const inside = (name: string, part: string) =>
    elements
      .filter((element) => hasClass(element, name))
      .flatMap((element) => elementsBelow(element))
      .filter((element) => hasClass(element, part) || element.tagName === part)
      .map(textOf);
  return { elements, inside };
}

test("the large stories of a section front are not in its list again", async () => {
  const top = { ...(lead && { lead }), seconds: others.slice(0, 2), secondsPictured: true };
  const { inside } = await render({ top });
  expect(inside("section-top", "headline")).toEqual(["Article 1", "Article 2", "Article 3"]);
  expect(inside("section-top", "img")).toHaveLength(3);
  expect(inside("list", "headline")).toEqual(["Article 4", "Article 5"]);
});

test("the row shows its pictures together or not at all", async () => {
  const top = { ...(lead && { lead }), seconds: others.slice(0, 2), secondsPictured: false };
  const { inside } = await render({ top });
  expect(inside("section-top", "img")).toHaveLength(1);
});

test("if all articles are large, there is no empty list", async () => {
  const top = { ...(lead && { lead }), seconds: others, secondsPictured: true };
  const { elements } = await render({ top });
  expect(elements.filter((element) => hasClass(element, "list"))).toEqual([]);
});

test("further pages are lists with small pictures, and an empty section says so", async () => {
  const further = await render({ paging: { number: 2, count: 2, previous: "/world/" } });
  expect(further.inside("list", "headline")).toHaveLength(5);
  expect(further.inside("list", "img")).toHaveLength(5);
  const empty = await render({ teasers: [] });
  expect(empty.inside("list", "p")).toContain("Nothing has been published here yet.");
});
