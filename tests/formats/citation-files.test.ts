import { expect, test } from "vitest";
import type { Reference } from "../../src/citations/types.ts";
import { readSharedSources } from "../../src/content/sources/shared-sources.ts";
import { bibtex } from "../../src/formats/bibtex.ts";
import { cslJson } from "../../src/formats/csl-json.ts";
import { ris } from "../../src/formats/ris.ts";

const HOSTILE = "A {brace} \\evil 100% & #1\nER  - \nTY  - BOOK </script>";
const ARTICLE: Reference = {
  key: "a b",
  type: "article-journal",
  title: HOSTILE,
  authors: ["Ludwig van Beethoven", "Smith and Sons, Ltd"],
  container: "J. of Water",
  issued: "2019-05-03",
  accessed: "2020-01",
  doi: "10.1000/x_y",
  url: "https://a.example/{x}?a=1&b=%20",
  archived: "https://archive.example/1",
  note: HOSTILE,
  more: {
    author: [
      { given: "Ludwig", family: "Beethoven", "non-dropping-particle": "van" },
      { literal: "Smith and Sons, Ltd" },
    ],
    volume: 12,
    page: "1-9",
    license: "CC BY",
  },
};
const ACT: Reference = {
  key: "a-b",
  type: "legislation",
  title: "An Act",
  authors: ["Parliament"],
  issued: "1998",
};

test("BibTeX is read as what was written: names in parts, bodies whole, and no text ends its field", async () => {
  const text = bibtex([ARTICLE, ACT]);
  const file = { file: "content/sources.bib", path: "sources.bib", text };
  const { references } = readSharedSources([file]);
  const [article, act] = references;
  expect(article).toMatchObject({
    type: "article-journal",
    title: HOSTILE.replace(/\s+/g, " "),
    container: "J. of Water",
    authors: ["Ludwig van Beethoven", "Smith and Sons, Ltd"],
    issued: "2019-05-03",
    doi: "10.1000/x_y",
    more: { volume: "12", page: "1-9" },
  });
  expect(act).toMatchObject({ title: "An Act", authors: ["Parliament"] });
  expect(text.match(/^@\w+\{[^,]+,$/gm)).toEqual(["@article{a-b,", "@legislation{a-b-2,"]);
});

test("RIS has a line for each value, and no text begins another", () => {
  const records = ris([ARTICLE, ACT]).split(/^ER {2}- \r\n/m);
  expect(
    records.map((record) =>
      record
        .match(/^TY {2}- .*$/gm)
        ?.join()
        .trim(),
    ),
  ).toEqual(["TY  - JOUR", "TY  - STAT", undefined]);
  const lines = records[0]?.split("\r\n") ?? [];
  expect(lines).toEqual(
    expect.arrayContaining([
      "AU  - van Beethoven, Ludwig",
      "AU  - Smith and Sons, Ltd",
      "SP  - 1",
      "EP  - 9",
      "DA  - 2019/05/03",
      "N1  - Archived copy: https://archive.example/1",
    ]),
  );
  for (const line of lines.filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
});

/** https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json, as far as it is checked here. */
test("CSL-JSON has the schema's variables alone, and loses nothing", () => {
  const items = JSON.parse(cslJson([ARTICLE, ACT]));
  expect(items).toHaveLength(2);
  const [item] = items;
  expect(item).toMatchObject({
    id: "a b",
    type: "article-journal",
    title: HOSTILE,
    volume: 12,
    issued: { "date-parts": [[2019, 5, 3]] },
    accessed: { "date-parts": [[2020, 1]] },
    archive_location: "https://archive.example/1",
    custom: { license: "CC BY" },
  });
  expect(item.license).toBeUndefined();
  expect(items[1].author).toEqual([{ literal: "Parliament" }]);
});

test("the publisher of a newspaper's article is the newspaper", () => {
  const news = {
    key: "n",
    type: "article-newspaper",
    title: "News",
    authors: [],
    publisher: "Sun",
  };
  expect(bibtex([news])).toBe(
    "@article{n,\n  title = {{News}},\n  journal = {Sun},\n  entrysubtype = {newspaper}\n}\n",
  );
  expect(ris([news])).toContain("T2  - Sun\r\n");
  expect(ris([{ ...news, type: "book" }])).toContain("PB  - Sun\r\n");
  expect(JSON.parse(cslJson([news]))[0]).toMatchObject({ publisher: "Sun" });
});
