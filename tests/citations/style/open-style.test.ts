import { describe, expect, test } from "vitest";
import { openStyle } from "../../../src/citations/style/open-style.ts";
import type { StyledUse } from "../../../src/citations/style/types.ts";
import type { Name, Reference } from "../../../src/citations/types.ts";

const name = (given: string, family: string, more: Name = {}): Name => ({ given, family, ...more });

function source(
  key: string,
  own: Partial<Reference> = {},
  author: readonly Name[] = [],
): Reference {
  const more = author.length > 0 ? { more: { author, ...own.more } } : {};
  const authors = author.length > 0 ? ["As shown"] : [];
  return { key, type: "webpage", title: `Title ${key}`, authors, ...own, ...more };
}

/** The entries and calls of sources, each cited once; or of these calls. */
function cited(references: readonly Reference[], style = "apa", uses?: StyledUse[][]) {
  const calls = (uses ?? references.map(({ key }) => [{ key }])).map((each) => ({ uses: each }));
  const keys = new Map(references.map((each) => [each.key, each]));
  const written = openStyle({ name: style, language: "en-GB" }).cite(calls, keys);
  const shown = written.calls?.map((parts) => parts.map(({ html }) => html).join(""));
  return { entries: [...written.entries.values()], calls: shown, order: written.order };
}

const BOOK = source(
  "book",
  {
    type: "book",
    title: "The Tides",
    publisher: "Coast Press",
    issued: "2020",
    more: { edition: "2" },
  },
  [name("Jane", "Doe")],
);
const SMITHS = Array.from({ length: 21 }, (_, index) =>
  name("Ann", `Smith${String.fromCharCode(97 + index)}`),
);

// https://apastyle.apa.org/style-grammar-guidelines/references/examples
test.each([
  ["a book", BOOK, "Doe, J. (2020). <i>The Tides</i> (2nd ed.). Coast Press."],
  [
    "a journal's article",
    source(
      "j",
      {
        type: "article-journal",
        title: "Rivers of salt",
        container: "Journal of Water",
        issued: "2019-05-03",
        doi: "10.1000/xyz",
        more: { volume: "12", issue: "3", page: "1-9" },
      },
      [name("Ana", "García"), name("Ludwig", "Beethoven", { "non-dropping-particle": "van" })],
    ),
    'García, A., &amp; van Beethoven, L. (2019). Rivers of salt. <i>Journal of Water</i>, <i>12</i>(3), 1–9. <a href="https://doi.org/10.1000/xyz" rel="external" class="address">https://doi.org/10.1000/xyz</a>',
  ],
  [
    "a newspaper's, of three authors, one with a suffix",
    source(
      "n",
      { type: "article-newspaper", title: "News", container: "The Paper", issued: "2022-01-02" },
      [name("A", "One"), name("B", "Two"), name("C", "Three", { suffix: "Jr." })],
    ),
    "One, A., Two, B., &amp; Three, C., Jr. (2022, January 2). News. <i>The Paper</i>.",
  ],
  [
    "an organization's undated page, with the day it was read",
    {
      ...source("w", { title: "Measles", url: "https://who.example/m", accessed: "2024-03-01" }),
      authors: ["WHO"],
    },
    'WHO. (n.d.). <i>Measles</i>. Retrieved March 1, 2024, from <a href="https://who.example/m" rel="external" class="address">https://who.example/m</a>',
  ],
  [
    "a newspaper's, with only its publisher known",
    source("p", { type: "article-newspaper", title: "News", publisher: "The Sun", issued: "2022" }),
    "News. (2022). <i>The Sun</i>.",
  ],
  ["no author", source("x", { title: "Alone", issued: "2023" }), "<i>Alone</i>. (2023)."],
  [
    "years from and to",
    source(
      "r",
      { type: "book", title: "Range", more: { issued: { "date-parts": [[2019], [2021]] } } },
      [name("R", "Ange")],
    ),
    "Ange, R. (2019–2021). <i>Range</i>.",
  ],
  [
    "about a year",
    source(
      "c",
      { type: "book", title: "Circa", more: { issued: { "date-parts": [[1850]], circa: true } } },
      [name("C", "Irca")],
    ),
    "Irca, C. (ca. 1850). <i>Circa</i>.",
  ],
])("APA of %s", (_what, reference, entry) => {
  expect(cited([reference]).entries).toEqual([entry]);
});

test("of 21 authors nineteen and the last are named", () => {
  const [entry = ""] = cited([source("m", { type: "report", issued: "2021" }, SMITHS)]).entries;
  expect(entry).toContain("Smiths, A., … Smithu, A. (2021)");
  expect(entry).not.toContain("Smitht");
});

describe("calls", () => {
  test("of a style of names and years are words, with their locators and the words around them", () => {
    const uses: StyledUse[][] = [
      [{ key: "book" }],
      [{ key: "book", locator: { label: "page", value: "4" }, prefix: "see", suffix: "and more" }],
      [{ key: "book", suppress: true }],
      [{ key: "book" }, { key: "x" }],
    ];
    const { calls } = cited(
      [BOOK, source("x", { issued: "2021" }, [name("B", "Zed")])],
      "apa",
      uses,
    );
    expect(calls).toEqual([
      "(Doe, 2020)",
      "(see Doe, 2020, p. 4 and more)",
      "(2020)",
      "(Doe, 2020; Zed, 2021)",
    ]);
  });

  test("distinguish two sources of one author and year, and so do their entries", () => {
    const twins = ["b", "a"].map((key) => source(key, { issued: "2020" }, [name("J", "Doe")]));
    const { calls, order } = cited(twins);
    expect(calls).toEqual(["(Doe, 2020b)", "(Doe, 2020a)"]);
    expect(order).toEqual(["a", "b"]);
  });

  test("of a style of numbers are numbers, and its list is by first use", () => {
    const { calls, order, entries } = cited([BOOK], "vancouver");
    expect([calls, order]).toEqual([undefined, undefined]);
    expect(entries).toEqual(["Doe J. The Tides. 2nd ed. Coast Press; 2020."]);
  });
});

test.each(["apa", "vancouver"])("no field of a source is markup in %s", (style) => {
  const bad = `"><script>alert(1)</script><b onclick="x">&amp;`;
  const reference = source(
    "evil",
    {
      title: bad,
      publisher: bad,
      container: bad,
      genre: bad,
      note: bad,
      url: `https://evil.example/?a="1"><b>`,
      more: { page: bad, edition: bad, "publisher-place": bad },
    },
    [name(bad, bad), { literal: bad }],
  );
  const { entries, calls = [] } = cited([reference], style);
  for (const text of [...entries, ...calls]) {
    expect(text).not.toMatch(/<(?!\/?(?:i|b|sup|sub|span|a)\b)|<b |onclick="/);
    expect(
      text.replace(/<a href="[^"<>]*" rel="external"(?: class="address")?>|<[^>]*>/g, ""),
    ).not.toMatch(/[<>"]/);
  }
});

test("a style that citeproc fails at says why, each time that it is asked, and throws nothing", () => {
  const xml = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"/>';
  const style = openStyle({ name: "x.csl", xml, language: "en" }, "content/x.csl");
  for (let time = 0; time < 12; time += 1) {
    const written = style.cite([{ uses: [{ key: "book" }] }], new Map([["book", BOOK]]));
    expect(written).toEqual({ entries: new Map(), problem: expect.stringContaining("<citation>") });
  }
});
