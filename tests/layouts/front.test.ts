import { expect, test } from "vitest";
import front from "../../layouts/front.11ty.ts";
import type { FrontModel } from "../../src/pages/reader-models.ts";
import { elementsBelow, elementsOf, hasClass, jsonLdOf, textOf } from "../kit/markup.ts";
import { fullPage, fullSite, sampleTeaser } from "./sample.ts";

const latest = Array.from({ length: 8 }, (_, index) =>
  sampleTeaser({ title: `Latest ${index + 1}`, url: `/2026/03/latest-${index + 1}/` }),
);
const { image: _, ...unpictured } = sampleTeaser({ title: "The lead" });

async function render(changes: Partial<FrontModel> = {}) {
  const markup = await front.render({ item: fullPage("front", changes), site: fullSite() });
  const elements = elementsOf(markup);
  const headlines = (name: string) => {
    const [part] = elements.filter((element) => hasClass(element, name));
    const inside = part ? elementsBelow(part) : [];
    return inside.filter((element) => hasClass(element, "headline")).map(textOf);
  };
  return { elements, headlines };
}

test("the publication's name is the heading of the front", async () => {
  const { elements } = await render();
  const headings = elements.filter(({ tagName }) => tagName === "h1");
  expect(headings.map(textOf)).toEqual(["The Harbour Gazette"]);
});

test("a lead with a picture stands alone beside the latest", async () => {
  const { headlines } = await render({ lead: sampleTeaser({ title: "The lead" }), latest });
  expect(headlines("front-lead")).toEqual(["The lead"]);
  expect(headlines("front-latest")).toHaveLength(8);
});

test("a lead without a picture is followed by two more, and nothing is shown twice or lost", async () => {
  const { headlines } = await render({ lead: unpictured, latest });
  expect(headlines("front-lead")).toEqual(["The lead", "Latest 1", "Latest 2"]);
  expect(headlines("front-latest")).toEqual(latest.slice(2).map(({ title }) => title));
});

test("a young publication keeps its few articles in the latest column", async () => {
  const { headlines } = await render({ lead: unpictured, latest: latest.slice(0, 3) });
  expect(headlines("front-lead")).toEqual(["The lead"]);
  expect(headlines("front-latest")).toHaveLength(3);
});

test("a publication without an article says so", async () => {
  const { meta } = fullPage("front").model;
  const item = { ...fullPage("front"), model: { meta, latest: [], rails: [] } };
  const markup = await front.render({ item, site: fullSite() });
  expect(markup).toContain("Nothing has been published here yet.");
});

test("a rail leads to its section", async () => {
  const { elements, headlines } = await render();
  const [rail] = elements.filter((element) => hasClass(element, "rail"));
  const [heading] = rail ? elementsBelow(rail).filter(({ tagName }) => tagName === "h2") : [];
  expect(heading && textOf(heading)).toBe("World");
  expect(headlines("rail")).toHaveLength(2);
});

test("machines learn who publishes", async () => {
  const { elements } = await render();
  expect(jsonLdOf(elements).map((each) => each["@type"])).toEqual([
    "NewsMediaOrganization",
    "WebSite",
  ]);
});
