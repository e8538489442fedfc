import { expect, test } from "vitest";
import { contents, headingTree } from "../../../layouts/parts/contents.ts";
import { html } from "../../../src/html.ts";
import { fullSite } from "../sample.ts";

const headings = (...levels: number[]) =>
  levels.map((level, index) => ({ level, id: `h${index}`, text: `Heading ${index}` }));

type Shape = (string | Shape)[];
const shape = (branches: ReturnType<typeof headingTree>): Shape =>
  branches.flatMap(({ heading, below }) =>
    below.length > 0 ? [heading.id, shape(below)] : [heading.id],
  );

test("deeper headings are below the one they belong to", () => {
  expect(shape(headingTree(headings(2, 3, 3, 4, 2, 3)))).toEqual([
    "h0",
    ["h1", "h2", ["h3"]],
    "h4",
    ["h5"],
  ]);
});

test("a list that begins deep, or comes up again, loses no heading", () => {
  expect(shape(headingTree(headings(3, 2, 4, 3)))).toEqual(["h0", "h1", ["h2", "h3"]]);
});

test("nothing is written without headings, even if the layout adds entries", () => {
  expect(String(contents("In this article", [], "en-GB", fullSite(), [html`x`]))).toBe("");
});

test("links hold the ids of any script, percent-encoded", () => {
  const heading = [{ level: 2, id: "十の階級", text: "十の階級" }];
  expect(String(contents("目次", heading, "ja", fullSite()))).toContain(
    `<a href="#${encodeURIComponent("十の階級")}">十の階級</a>`,
  );
});
