import { expect, test } from "vitest";
import { shortName } from "../../src/citations/short-name.ts";
import { reference } from "../markdown/fixtures.ts";

const words = { and: "{first} and {second}", andOthers: "{first} et al." };
const nameOf = (more: Parameters<typeof reference>[2]) =>
  shortName(reference("a", "A Title", more), words);

test.for([
  [{ authors: ["Jane Doe"] }, "Jane Doe"],
  [{ authors: ["Jane Doe", "Bo Li"] }, "Jane Doe and Bo Li"],
  [{ authors: ["Jane Doe", "Bo Li", "Cy Roe"] }, "Jane Doe et al."],
  [{ authors: ["Jane Doe"], more: { author: [{ family: "Doe", given: "Jane" }] } }, "Doe"],
  [{ more: { author: [{ family: "Berg", "non-dropping-particle": "van den" }] } }, "van den Berg"],
  [{ more: { author: [{ family: "Goethe", "dropping-particle": "von" }] } }, "Goethe"],
  [{ more: { author: [{ literal: "Census Bureau" }] } }, "Census Bureau"],
  [{ more: { author: [{ given: "Plato" }] } }, "Plato"],
  [{ authors: ["Jane Doe"], more: { author: [] } }, "Jane Doe"],
  [{ label: "Trust Act" }, "Trust Act"],
  [{}, "A Title"],
  [{ authors: ["$& {second}", "{first}"] }, "$& {second} and {first}"],
] satisfies [Parameters<typeof reference>[2], string][])("%j is called %s", ([more, name]) => {
  expect(nameOf(more)).toBe(name);
});
