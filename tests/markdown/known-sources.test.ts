import { expect, test } from "vitest";
import { sharedIndex, trackShared } from "../../src/citations/shared.ts";
import type { Reference } from "../../src/citations/types.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { slowdown } from "../kit/measures/slowdown.ts";

const source = (key: string, more: Partial<Reference> = {}): Reference => ({
  key,
  type: "book",
  title: `Title ${key}`,
  authors: [],
  ...more,
});

function rendered(text: string, shared: Reference[], own: Reference[] = []) {
  const asking = trackShared(sharedIndex(shared));
  const { body, diagnostics } = renderBody(text, {
    file: "x.md",
    firstLine: 1,
    language: "en",
    references: own,
    shared: asking.sources,
    resolveImage: () => ({ rule: "image/missing", problem: "none", hint: "none" }),
  });
  const cited = body.sources.map(({ title }) => title);
  return { cited, html: body.html, diagnostics, answers: asking.answers() };
}

test("a shared source is cited by key, by label and by title, and is part of the article only then", () => {
  const shared = [source("a"), source("b", { label: "The B" }), source("c"), source("d")];
  const { cited, diagnostics } = rendered("[@a], [The B], [Title c].\n", shared);
  expect(cited).toEqual(["Title a", "Title b", "Title c"]);
  expect(diagnostics).toEqual([]);
});

test("the article's own source hides the shared one with its key, and that one's label", () => {
  const shared = [source("a", { label: "Shared" })];
  const own = [source("a", { title: "Own" })];
  const { cited, html } = rendered("[@a] and [Shared].\n", shared, own);
  expect(cited).toEqual(["Own"]);
  expect(html).toContain("[Shared]");
});

test("an article's own label comes before a shared one", () => {
  const shared = [source("a", { label: "L" })];
  const { cited } = rendered("[L].\n", shared, [source("b", { label: "L" })]);
  expect(cited).toEqual(["Title b"]);
});

test("of an unknown key the nearest is named, of all that are there", () => {
  const { diagnostics } = rendered("[@censsus].\n", [source("census")]);
  expect(diagnostics).toMatchObject([
    { rule: "citation/unknown-key", hint: "Did you mean [@census]?" },
  ]);
});

test("unused shared sources are not reported", () => {
  expect(rendered("Text.\n", [source("a")]).diagnostics).toEqual([]);
});

test("what is asked is taken down, and nothing where nothing is", () => {
  expect(rendered("Text, [a link](https://a.example/).\n", [source("a")]).answers).toBeUndefined();
  expect(rendered("Text.\n", []).answers).toBeUndefined();
  expect(rendered("[sic]\n", []).answers).toBe("none");
  expect(rendered("[sic]\n", [source("a")]).answers).toEqual({
    keys: [],
    labels: [["sic", false]],
  });
});

test("one that asks for too much learns whether anything changed", () => {
  const text = Array.from({ length: 1_000 }, (_, index) => `[word ${index}]`).join(" ");
  expect(rendered(text, [source("a")]).answers).toEqual({ all: expect.any(String) });
});

test("names of JavaScript's own objects are keys like any other", () => {
  const shared = [source("__proto__"), source("constructor")];
  const { cited, diagnostics } = rendered("[@__proto__] [@constructor].\n", shared);
  expect(diagnostics).toEqual([]);
  expect(cited).toEqual(["Title __proto__", "Title constructor"]);
  expect(rendered("[@toString].\n", shared).diagnostics).toHaveLength(1);
});

test.each(["[", "[[x]] ", "[a", "@a ", "[see @"])(
  "a text of “%s” takes as long as its parts together, with shared sources",
  async (part) => {
    const shared = [source("a", { label: "A label" })];
    const work = (size: number) => rendered(part.repeat(size / part.length), shared);
    expect(await slowdown(work, 16_000)).toBeLessThan(4);
  },
);
