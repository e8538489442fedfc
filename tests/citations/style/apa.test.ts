import { expect, test } from "vitest";
import { openStyle } from "../../../src/citations/style/open-style.ts";
import type { StyledUse } from "../../../src/citations/style/types.ts";
import type { CslFields, Name, Reference } from "../../../src/citations/types.ts";

const DOE = { given: "Jane", family: "Doe" };
const SMITH = { given: "John Q.", family: "Smith" };
const ROE = { given: "Ann", family: "Roe" };
const apa = openStyle({ name: "apa", language: "en" });

const of = (author: readonly Name[], own: Partial<Reference>, more: CslFields = {}): Reference => ({
  key: "k",
  type: "book",
  title: "Salt",
  issued: "2020",
  authors: author.map(({ family, literal }) => family ?? literal ?? ""),
  ...own,
  more: { ...(author.length > 0 && { author }), ...more },
});

function cite(uses: readonly StyledUse[], references: readonly Reference[], style = apa) {
  const { calls, entries } = style.cite(
    [{ uses }],
    new Map(references.map((each) => [each.key, each])),
  );
  const call = calls?.[0]?.map(({ html }) => html).join("");
  return [call, ...entries.values()];
}

const JOURNAL = { type: "article-journal", container: "Water" };
const PRESS = { publisher: "Coast Press" };

// https://apastyle.apa.org/style-grammar-guidelines/citations/basic-principles/author-date
// https://apastyle.apa.org/style-grammar-guidelines/references/examples
test.each<[string, Reference, string, string]>([
  [
    "a book of two",
    of([DOE, SMITH], PRESS),
    "(Doe &amp; Smith, 2020)",
    "Doe, J., &amp; Smith, J. Q. (2020). <i>Salt</i>. Coast Press.",
  ],
  [
    "a book of three",
    of([DOE, SMITH, ROE], PRESS),
    "(Doe et al., 2020)",
    "Doe, J., Smith, J. Q., &amp; Roe, A. (2020). <i>Salt</i>. Coast Press.",
  ],
  [
    "a chapter",
    of(
      [DOE],
      { ...PRESS, type: "chapter", container: "Seas" },
      { page: "7-19", edition: "3", editor: [ROE, SMITH] },
    ),
    "(Doe, 2020)",
    "Doe, J. (2020). Salt. In A. Roe &amp; J. Q. Smith (Eds.), <i>Seas</i> (3rd ed., pp. 7–19). Coast Press.",
  ],
  [
    "a translated book that is printed again",
    of([DOE], PRESS, { translator: [ROE], "original-date": { "date-parts": [[1923]] } }),
    "(Doe, 1923/2020)",
    "Doe, J. (2020). <i>Salt</i> (A. Roe, Trans.). Coast Press. (Original work published 1923)",
  ],
  [
    "a journal's article without an issue",
    of([DOE], JOURNAL, { volume: "12", page: "101-109" }),
    "(Doe, 2020)",
    "Doe, J. (2020). Salt. <i>Water</i>, <i>12</i>, 101–109.",
  ],
  [
    "a journal's article that has a number for its pages, in a double issue",
    of([DOE], JOURNAL, { volume: "3", issue: "3-4", number: "e0123" }),
    "(Doe, 2020)",
    "Doe, J. (2020). Salt. <i>Water</i>, <i>3</i>(3–4), Article e0123.",
  ],
  [
    "a magazine of a season",
    of(
      [DOE],
      { type: "article-magazine", container: "Q" },
      { issued: { "date-parts": [[2020]], season: 1 } },
    ),
    "(Doe, 2020)",
    "Doe, J. (2020, Spring). Salt. <i>Q</i>.",
  ],
  [
    "two pages of a newspaper",
    of(
      [DOE],
      { type: "article-newspaper", container: "The Paper", issued: "2022-01-02" },
      { page: "A1, A4" },
    ),
    "(Doe, 2022)",
    "Doe, J. (2022, January 2). Salt. <i>The Paper</i>, A1, A4.",
  ],
  [
    "an article without an author",
    of([], { ...JOURNAL, title: "Alone at sea" }),
    "(“Alone at Sea,” 2020)",
    "Alone at sea. (2020). <i>Water</i>.",
  ],
  [
    "a book without an author",
    of([], { ...PRESS, title: "Alone at sea" }),
    "(<i>Alone at Sea</i>, 2020)",
    "<i>Alone at sea</i>. (2020). Coast Press.",
  ],
  [
    "a report with its number, in which a hyphen is not a range",
    of(
      [{ literal: "Water Agency" }],
      { type: "report", genre: "NIH Publication", publisher: "Ministry" },
      { number: "18-2059" },
    ),
    "(Water Agency, 2020)",
    "Water Agency. (2020). <i>Salt</i> (NIH Publication No. 18-2059). Ministry.",
  ],
  [
    "a book about a year",
    of([DOE], {}, { issued: { "date-parts": [[1850]], circa: true } }),
    "(Doe, ca. 1850)",
    "Doe, J. (ca. 1850). <i>Salt</i>.",
  ],
  [
    "a book in press, of a third",
    of([{ ...DOE, suffix: "III" }], {}, { issued: { literal: "in press" } }),
    "(Doe, in press)",
    "Doe, J., III. (in press). <i>Salt</i>.",
  ],
])("APA of %s", (_what, reference, call, entry) => {
  expect(cite([{ key: "k" }], [reference])).toEqual([call, entry]);
});

test("of twenty authors all are named", () => {
  const authors = Array.from({ length: 20 }, (_, index) => ({
    given: "A",
    family: `N${String.fromCharCode(97 + index)}`,
  }));
  const [call, entry] = cite([{ key: "k" }], [of(authors, {})]);
  expect(call).toBe("(Na et al., 2020)");
  expect(entry).toMatch(/^Na, A\., Nb, A\., .*Ns, A\., &amp; Nt, A\. \(2020\)/);
  expect(entry).not.toContain("…");
});
