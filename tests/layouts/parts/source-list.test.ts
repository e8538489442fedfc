import { expect, test } from "vitest";
import { sourceList } from "../../../layouts/parts/source-list.ts";
import { sampleReference } from "../../formats/sample.ts";
import { attribute, type Element, elementsOf, hasClass, textOf } from "../../kit/markup.ts";
import { fullSite, sampleCited } from "../sample.ts";

const site = fullSite();
const elements = (...citations: Parameters<typeof sourceList>[0]) =>
  elementsOf(String(sourceList(citations, "en-GB", site)));
const backLinks = (all: Element[]) =>
  all.filter((element) => attribute(element, "role") === "doc-backlink");

test("a source that is cited once leads back with an arrow", () => {
  const [link, ...others] = backLinks(elements(sampleCited()));
  expect(others).toEqual([]);
  expect(link && textOf(link)).toBe("↑");
  expect(link && attribute(link, "href")).toBe("#cite:gauge:1");
});

test("each of several calls has a letter, and a name of its own that holds the letter", () => {
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

test("nothing is written where nothing is cited", () => {
  expect(String(sourceList([], "en-GB", site))).toBe("");
});

test("interface words in an article of another language say which language they are in", () => {
  expect(String(sourceList([sampleCited()], "ar", site))).toContain(
    '<h2 id="sources"><bdi lang="en-GB">Sources</bdi></h2>',
  );
});
