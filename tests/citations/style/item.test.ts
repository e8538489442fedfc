import { expect, test } from "vitest";
import { styledItem } from "../../../src/citations/style/item.ts";
import { openStyle } from "../../../src/citations/style/open-style.ts";
import type { CslFields, Reference } from "../../../src/citations/types.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";

const WHO: Reference = {
  key: "w",
  type: "webpage",
  title: "Measles",
  authors: ["World Health Organization"],
  publisher: "World Health Organization",
  issued: "2024-03-01",
};

function entryIn(name: string, reference: Reference): string {
  const { cite } = openStyle({ name, language: "en" });
  const { key } = reference;
  return cite([{ uses: [{ key }] }], new Map([[key, reference]])).entries.get(key) ?? "";
}

// https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references
test("in APA a body that publishes what it writes is named once", () => {
  const entry = "World Health Organization. (2024, March 1). <i>Measles</i>.";
  expect(entryIn("apa", WHO)).toBe(entry);
  const { publisher, ...site } = { ...WHO, container: WHO.publisher ?? "" };
  expect(publisher).toBeDefined();
  expect(entryIn("apa", site)).toBe(entry);
});

test("who publishes what others wrote is named, and in other styles so is the body itself", () => {
  expect(entryIn("apa", { ...WHO, publisher: "UN" })).toBe(
    "World Health Organization. (2024, March 1). <i>Measles</i>. UN.",
  );
  const { publisher: both } = styledItem(
    { ...WHO, authors: [...WHO.authors, "UN"] },
    { name: "apa", language: "en" },
  );
  expect(both).toBe("World Health Organization");
  expect(entryIn("vancouver", WHO)).toBe(
    "World Health Organization. Measles. World Health Organization; 2024.",
  );
});

test.each([
  ["http://www.zotero.org/styles/apa", undefined],
  ["http://www.zotero.org/styles/apa-6th-edition", undefined],
  ["http://www.zotero.org/styles/apart", "World Health Organization"],
  ["house", "World Health Organization"],
])("a file with the id %s keeps the publisher as %s", (id, publisher) => {
  const xml = `<style xmlns="http://purl.org/net/xbiblio/csl"><info><id>${id}</id></info></style>`;
  expect(styledItem(WHO, { name: "x.csl", xml, language: "en" }).publisher).toBe(publisher);
});

const TEXTS =
  "volume issue page number edition publisher-place number-of-volumes collection-title collection-number event-title event-place medium archive section authority version ISBN ISSN PMID title-short note genre";
const NAMES = "author editor translator container-author director interviewer recipient";

test.each(
  ["apa", "vancouver", "harvard1"].flatMap((style) =>
    ["book", "chapter", "article-journal", "webpage", "report", "interview", "legal_case"].map(
      (type) => [style, type] as const,
    ),
  ),
)("in %s no field of a %s is markup", (style, type) => {
  const bad = `"'><script>alert(1)</script><img src=x onerror="y">&amp;`;
  const texts = TEXTS.split(" ").map((each) => [each, bad]);
  const name = { family: bad, given: bad, suffix: bad, "non-dropping-particle": bad };
  const names = NAMES.split(" ").map((each) => [each, [name, { literal: bad }]]);
  const more: CslFields = Object.fromEntries([
    ...texts,
    ...names,
    ["issued", { literal: bad }],
    ["original-date", { literal: bad }],
  ]);
  const url = `https://evil.example/?a="><script>`;
  const own = { title: bad, publisher: bad, container: bad, url, doi: `10.1/${bad}` };
  const entry = entryIn(style, { key: "constructor", type, authors: [bad], ...own, more });
  const elements = elementsOf(entry);
  const words = elements.map(textOf)[0];
  expect(words?.toLowerCase()).toContain("<script>alert(1)</script>");
  const made = new Set(elements.map(({ tagName }) => tagName));
  expect([...made].filter((each) => !/^(html|head|body|a|i|b|span|sup|sub)$/.test(each))).toEqual(
    [],
  );
  for (const link of elements.filter(({ tagName }) => tagName === "a")) {
    expect(link.attrs.map((each) => each.name)).toEqual(expect.arrayContaining(["href", "rel"]));
    expect(["address", undefined]).toContain(attribute(link, "class"));
    expect(link.attrs.length).toBeLessThan(4);
    expect(attribute(link, "href")).toMatch(/^https:\/\/(?:evil\.example|doi\.org)\//);
  }
});

test.each<[string, CslFields["issued"], string]>([
  ["a month with a year", { "date-parts": [[2020, 5], [2021]] }, "2020–2021"],
  [
    "a day with a month",
    {
      "date-parts": [
        [2020, 5, 3],
        [2021, 6],
      ],
    },
    "2020–2021",
  ],
  ["a day with no end", { "date-parts": [[2020, 5, 3], [0]] }, "2020–"],
  ["a season with a year", { "date-parts": [[2020, 21], [2021]] }, "2020–2021"],
])("a range from %s is written in every style", (_what, issued, written) => {
  const reference: Reference = { key: "r", type: "book", title: "Tides", authors: [] };
  const dated = { ...reference, more: { ...(issued !== undefined && { issued }) } };
  for (const name of ["apa", "vancouver", "harvard1"])
    expect(entryIn(name, dated)).toContain(written);
});
