import { expect, test } from "vitest";
import { sourceList } from "../../../layouts/parts/source-list.ts";
import { sampleReference } from "../../formats/sample.ts";
import {
  attribute,
  type Element,
  elementsBelow,
  elementsOf,
  hasClass,
  textOf,
} from "../../kit/readers/elements.ts";
import { fullSite, sampleCited } from "../sample.ts";

const site = fullSite();
/** Those of the list itself: the windows behind it say the same again, one at a time. */
function elements(...citations: Parameters<typeof sourceList>[0]): Element[] {
  const all = elementsOf(String(sourceList(citations, "en-GB", site)));
  const [list] = all.filter(({ tagName }) => tagName === "section");
  return list ? [list, ...elementsBelow(list)] : [];
}
const backLinks = (all: Element[]) =>
  all.filter((element) => attribute(element, "role") === "doc-backlink");

test("a source that is cited once leads back with an arrow", () => {
  const [link, ...others] = backLinks(elements(sampleCited()));
  expect(others).toEqual([]);
  expect(link && textOf(link)).toBe("↑");
  expect(link && attribute(link, "href")).toBe("#cite:gauge:1");
});

test("each of several calls has a letter, and a different name that contains it", () => {
  const calls = [{ id: "cite:a:1" }, { id: "cite:a:2", locator: "p. 4" }, { id: "cite:a:3" }];
  const links = backLinks(elements(sampleCited({ calls, number: 2 })));
  expect(links.map(textOf)).toEqual(["a", "b", "c"]);
  expect(links.map((link) => attribute(link, "aria-label"))).toEqual([
    "Back to citation a of source 2",
    "Back to citation b of source 2 (p. 4)",
    "Back to citation c of source 2",
  ]);
  expect(links.map((link) => attribute(link, "href"))).toEqual(calls.map(({ id }) => `#${id}`));
});

test("the twenty-seventh call is aa", () => {
  const calls = Array.from({ length: 27 }, (_, index) => ({ id: `cite:a:${index + 1}` }));
  expect(
    backLinks(elements(sampleCited({ calls })))
      .map(textOf)
      .at(-1),
  ).toBe("aa");
});

test("no two links of the list have one name", () => {
  const calls = [{ id: "cite:a:1" }, { id: "cite:a:2" }];
  const all = elements(
    { ...sampleCited({ calls }), page: "/sources/a/" },
    {
      ...sampleCited({ number: 2, id: "source:b", reference: sampleReference({ title: "Other" }) }),
      page: "/sources/b/",
    },
  );
  const names = all
    .filter(({ tagName }) => tagName === "a")
    .map((link) => attribute(link, "aria-label") ?? textOf(link));
  expect(new Set(names).size).toBe(names.length);
});

test("an entry has the id that calls lead to, and a key's odd signs are encoded in links alone", () => {
  const all = elements(sampleCited({ id: "source:a#b", calls: [{ id: "cite:a#b:1" }] }));
  expect(all.flatMap((element) => attribute(element, "id") ?? [])).toEqual([
    "sources",
    "source:a#b",
  ]);
  expect(backLinks(all).map((link) => attribute(link, "href"))).toEqual(["#cite:a%23b:1"]);
});

test("a quotation and a note are shown below their source", () => {
  const reference = sampleReference({ quote: "Their words.", note: "Our note." });
  const all = elements(sampleCited({ reference }));
  const [quote] = all.filter(({ tagName }) => tagName === "blockquote");
  const [note] = all.filter((element) => hasClass(element, "source-note"));
  expect(quote && textOf(quote)).toBe("Their words.");
  expect(note && textOf(note)).toBe("Our note.");
});

const placed = sampleCited({
  number: 2,
  places: ["p. 4", "p. 9"],
  calls: [
    { id: "cite:a:1" },
    { id: "cite:a:2", locator: "p. 4", place: 1 },
    { id: "cite:a:3", locator: "p. 9", place: 2 },
    { id: "cite:a:4", locator: "p. 4", place: 1 },
  ],
});

/** A part of the list in its words, white space made one. */
const wordsOf = (element: Element | undefined) =>
  element ? textOf(element).replace(/\s+/g, " ").trim() : undefined;

test("the places of a source are numbered below it, each with the ways back to its own calls", () => {
  const all = elements(placed);
  const [list] = all.filter((element) => hasClass(element, "source-places"));
  const items = list ? elementsBelow(list).filter(({ tagName }) => tagName === "li") : [];
  expect(items.map(wordsOf)).toEqual(["2.1 p. 4 ↑ b d", "2.2 p. 9 ↑ c"]);
  expect(
    items.map((item) => backLinks(elementsBelow(item)).map((link) => attribute(link, "href"))),
  ).toEqual([["#cite:a:2", "#cite:a:4"], ["#cite:a:3"]]);
  const [line] = all.filter((element) => hasClass(element, "source-line"));
  expect(wordsOf(line)).toMatch(/ ↑ a$/);
});

test("a call that names no place of the list still has its way back", () => {
  const strange = { ...placed, calls: [{ id: "cite:a:1", place: 7 }, ...placed.calls] };
  expect(backLinks(elements(strange))).toHaveLength(5);
});

test("a source without places has no list of them", () => {
  const all = elements(sampleCited({ places: [] }));
  expect(all.filter((element) => hasClass(element, "source-places"))).toEqual([]);
});

test("nothing is written where nothing is cited", () => {
  expect(String(sourceList([], "en-GB", site))).toBe("");
});

test("interface words in an article of another language say which language they are in", () => {
  expect(String(sourceList([sampleCited()], "ar", site))).toContain(
    '<h2 id="sources"><bdi lang="en-GB">Sources</bdi></h2>',
  );
});

test("in an article whose language has no words here, back-links say in which language they are named", () => {
  const [link] = elementsOf(String(sourceList([sampleCited()], "cy", site))).filter(
    (element) => attribute(element, "role") === "doc-backlink",
  );
  const ancestors = elementsOf(String(sourceList([sampleCited()], "cy", site))).filter(
    (element) =>
      attribute(element, "lang") === "en-GB" &&
      elementsBelow(element).some((each) => attribute(each, "role") === "doc-backlink"),
  );
  expect(link && ancestors.length).toBeGreaterThan(0);
});
