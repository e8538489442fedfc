import { expect, test } from "vitest";
import front from "../../layouts/front.11ty.ts";
import type { FrontModel } from "../../src/pages/reader-models.ts";
import { elementsBelow, elementsOf, hasClass, jsonLdOf, textOf } from "../kit/readers/elements.ts";
import { fullPage, fullSite, sampleTeaser } from "./sample.ts";

const latest = Array.from({ length: 8 }, (_, index) =>
  sampleTeaser({ title: `Latest ${index + 1}`, url: `/2026/03/latest-${index + 1}/` }),
);
const lead = sampleTeaser({ title: "The lead" });

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

test("the lead is followed by the second story, with the latest beside it", async () => {
  const seconds = latest.slice(0, 2);
  const { headlines } = await render({ lead, seconds, latest: latest.slice(2) });
  expect(headlines("front-lead")).toEqual(["The lead", "Latest 1", "Latest 2"]);
  expect(headlines("front-latest")).toEqual(latest.slice(2).map(({ title }) => title));
});

test("the seconds have their pictures only together", async () => {
  const pictures = async (secondsPictured: boolean) => {
    const { elements } = await render({ lead, secondsPictured });
    const [part] = elements.filter((element) => hasClass(element, "seconds"));
    const inside = part ? elementsBelow(part) : [];
    return inside.filter(({ tagName }) => tagName === "img").length;
  };
  expect(await pictures(true)).toBe(2);
  expect(await pictures(false)).toBe(0);
});

test("without a list of the latest, everything is in rows below the lead", async () => {
  const forms = async (changes: Partial<FrontModel>) => {
    const { elements } = await render(changes);
    return ["front-columns", "front-rows"].filter((name) =>
      elements.some((element) => hasClass(element, name)),
    );
  };
  expect(await forms({ latest })).toEqual(["front-columns"]);
  expect(await forms({ latest: [] })).toEqual(["front-rows"]);
});

test("opinion is apart, signed, and its column goes if there is none", async () => {
  const opinion = [sampleTeaser({ title: "We say", type: "opinion" })];
  const { elements, headlines } = await render({ opinion });
  expect(headlines("front-opinion")).toEqual(["We say"]);
  const [part] = elements.filter((element) => hasClass(element, "front-opinion"));
  expect(part && textOf(part)).toContain("By World desk");
  const none = await render({ opinion: [] });
  expect(none.elements.filter((element) => hasClass(element, "front-opinion"))).toEqual([]);
});

test("a publication without an article says so", async () => {
  const { meta } = fullPage("front").model;
  const item = {
    ...fullPage("front"),
    model: { meta, seconds: [], secondsPictured: true, opinion: [], latest: [], rails: [] },
  };
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
