import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { offsetOf } from "../../../src/content/yaml/yaml-places.ts";

const TEXT = `title: A
image: { src: x.svg, alt: Map }
citations:
  - id: one
    url: https://one.example/
  - Two
tags:
mapping:
  first: { url: a }
  2: b
`;
const document = parseDocument(TEXT, { stringKeys: true });

/** The text at the place. */
function at(path: PropertyKey[], want: "key" | "value" = "value"): string {
  return TEXT.slice(offsetOf(document, path, want)).split("\n")[0] ?? "";
}

test("a value and its key have each their place", () => {
  expect(at(["title"])).toBe("A");
  expect(at(["title"], "key")).toBe("title: A");
  expect(at(["image", "alt"])).toMatch(/^Map/);
  expect(at(["image", "alt"], "key")).toMatch(/^alt: Map/);
  expect(at(["citations", 0, "url"])).toBe("https://one.example/");
  expect(at(["citations", 1])).toBe("Two");
});

test("what is absent has the place of what it is absent from", () => {
  expect(at(["kicker"], "key")).toBe("title: A");
  expect(at(["image", "credit"], "key")).toMatch(/^image:/);
  expect(at(["citations", 0, "title"], "key")).toBe("id: one");
  expect(at(["citations", 1, "url"], "key")).toBe("Two");
});

test("a key without a value has its own place", () => {
  expect(at(["tags"])).toBe("tags:");
});

test("an index counts the values of a mapping too", () => {
  expect(at(["mapping", 0, "url"])).toMatch(/^a/);
  expect(at(["mapping", 1])).toBe("b");
  expect(at(["mapping", "first"], "key")).toMatch(/^first:/);
});
