import { expect, test } from "vitest";
import { readingUrl, referenceLine, sourceQuote } from "../../../layouts/parts/reference.ts";
import type { CslFields, Name, Reference } from "../../../src/citations/types.ts";
import { sampleReference } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const site = fullSite();
const siteIn = (language: string) => ({ ...site, settings: { ...site.settings, language } });
const archived = { archived: "https://archive.example/a", archiveDate: "2025-02-03" };

function line(changes: Partial<Reference>): { text: string; links: [string, string][] } {
  const all = elementsOf(String(referenceLine(sampleReference(changes), site)));
  const [body] = all.filter(({ tagName }) => tagName === "body");
  const links = all
    .filter(({ tagName }) => tagName === "a")
    .map((link): [string, string] => [textOf(link), attribute(link, "href") ?? ""]);
  return { text: body ? textOf(body) : "", links };
}

test("a source is in one line: who, what, where, when, and when it was read", () => {
  const { text, links } = line({ accessed: "2026-01-02", container: "Tides" });
  expect(text).toBe(
    "Harbour Office. The gauge report. Document, Tides, Harbour Press, June 2025. Accessed 2 January 2026.",
  );
  expect(links).toEqual([["The gauge report", "https://harbour.example/gauge"]]);
});

test("a list of authors that names only some says so", () => {
  const more = (author: Name[]) => ({ more: { author } });
  const [koe, moe, others] = [{ literal: "Koe" }, { literal: "Moe" }, { others: true } as const];
  expect(line({ authors: ["Koe"], ...more([koe, others]) }).text).toMatch(/^Koe et al\. The gauge/);
  const two = line({ authors: ["Koe", "Moe"], ...more([koe, moe, others]) });
  expect(two.text).toMatch(/^Koe, Moe et al\. The gauge/);
});

test("a source without a date says whether it has appeared, and what it says instead of a date", () => {
  const { issued: _, ...undated } = sampleReference();
  const told = (more: CslFields) => textIn({ ...undated, more });
  expect(told({ status: "in press" })).toMatch(/, in press\.$/);
  expect(told({ status: "inpreparation" })).toMatch(/, in preparation\.$/);
  expect(told({ issued: { literal: "forthcoming" }, status: "in press" })).toMatch(
    /Press, forthcoming\.$/,
  );
  expect(line({ more: { status: "in press" } }).text).not.toContain("in press");
});

function textIn(reference: Reference, at = site): string {
  const [body] = elementsOf(String(referenceLine(reference, at))).filter(
    ({ tagName }) => tagName === "body",
  );
  return body ? textOf(body) : "";
}

test("three authors are joined as the language joins them", () => {
  expect(line({ authors: ["A", "B", "C"] }).text).toMatch(/^A, B and C\. The gauge report\. /);
});

test("a publisher that is the author, or the container, is named once", () => {
  expect(line({ publisher: "Harbour Office" }).text).toBe(
    "Harbour Office. The gauge report. Document, June 2025.",
  );
  expect(line({ container: "Harbour Press" }).text).toBe(
    "Harbour Office. The gauge report. Document, Harbour Press, June 2025.",
  );
});

test("a source says what sort of document it calls itself, else what kind it is", () => {
  expect(line({ genre: "Press release" }).text).toContain(
    "The gauge report. Press release, Harbour Press, June 2025.",
  );
  expect(line({ type: "dataset" }).text).toContain("The gauge report. Data set, Harbour Press");
  expect(line({ type: "webpage", url: "https://en.wikipedia.org/wiki/Tide" }).text).toContain(
    "The gauge report. Encyclopedia entry, Harbour Press",
  );
});

test("a web page has no label of its kind", () => {
  expect(line({ type: "webpage" }).text).toContain("The gauge report. Harbour Press, June 2025.");
});

test("a title that brings its own mark gets no full stop behind it", () => {
  expect(line({ title: "Who reads the gauge?" }).text).toContain(
    "Who reads the gauge? Document, Harbour Press",
  );
  expect(line({ title: 'Who said "Why?"' }).text).toContain(
    'Who said "Why?" Document, Harbour Press',
  );
});

test("the archived copy of a source that is online comes last, with the day it was saved", () => {
  const { text, links } = line(archived);
  expect(text).toMatch(/June 2025\. Archived copy: The gauge report \(saved 3 February 2025\)\.$/);
  expect(links.at(-1)?.[1]).toBe(archived.archived);
});

test("the title of a dead source leads to its archived copy, and its old address comes last", () => {
  const { text, links } = line({ ...archived, status: "dead" });
  expect(links.map(([, url]) => url)).toEqual([archived.archived, "https://harbour.example/gauge"]);
  expect(text).toContain(
    "Archived copy (saved 3 February 2025). Original no longer online: original address",
  );
});

test("the title of a dead source without a copy is not linked", () => {
  const { links } = line({ status: "dead" });
  expect(links.map(([words]) => words)).toEqual(["original address: The gauge report"]);
});

test("a source without an address is found by its DOI", () => {
  const { url: _, ...reference } = sampleReference({ doi: "10.1000/a#b" });
  expect(readingUrl(reference, site)).toBe("https://doi.org/10.1000/a%23b");
});

test("no scheme but those of the web becomes a link", () => {
  expect(line({ url: "javascript:alert(1)", archived: "data:text/html,x" }).links).toEqual([]);
});

test.each([
  [
    "zh",
    "Harbour Office。《水位》。文件，Harbour Press，2025年6月。存档副本：水位（存档日期：2025年2月3日）。",
  ],
  [
    "ja",
    "Harbour Office。「水位」。文書、Harbour Press、2025年6月。アーカイブ版：水位（2025年2月3日保存）。",
  ],
])("in %s the line has full-width punctuation, without spaces", (language, told) => {
  const reference = sampleReference({ ...archived, title: "水位" });
  expect(textIn(reference, siteIn(language))).toBe(told);
});

test.each([
  ["ja", "水位は？", "「水位は？」。文書、"],
  ["ja", "「水位」を読む", "「『水位』を読む」。文書、"],
  ["ja", "「水位」", "「水位」。文書、"],
  ["zh", "谁读水位？", "《谁读水位？》。文件，"],
  ["zh", "读《水位》", "《读〈水位〉》。文件，"],
  ["zh", "《水位》", "《水位》。文件，"],
])(
  "in %s, titles have their marks, and marks inside become inner ones: %s",
  (language, title, told) => {
    expect(textIn(sampleReference({ title }), siteIn(language))).toContain(told);
  },
);

test("in Japanese, the title of a book has double marks", () => {
  expect(textIn(sampleReference({ title: "水位", type: "book" }), siteIn("ja"))).toContain(
    "『水位』。書籍、",
  );
});

test("after a mark as wide as its letters there is no space, and after a Latin one there is", () => {
  expect(textIn(sampleReference({ authors: ["水位局！"] }), siteIn("ja"))).toMatch(/^水位局！「/);
  expect(textIn(sampleReference({ authors: ["Wow!"] }), siteIn("ja"))).toMatch(/^Wow! 「/);
});

test("an open list of Chinese names has enumeration commas", () => {
  const more = { author: [{ literal: "王" }, { literal: "李" }, { others: true } as const] };
  expect(textIn(sampleReference({ authors: ["王", "李"], more }), siteIn("zh"))).toMatch(
    /^王、李等。/,
  );
});

test("in Japanese a dead source's copy and address are full-width too", () => {
  const dead = sampleReference({ ...archived, title: "水位", status: "dead" });
  expect(textIn(dead, siteIn("ja"))).toMatch(
    /。アーカイブ版（2025年2月3日保存）。元のページはリンク切れ：元のアドレス：水位。$/,
  );
});

test("title, work, publisher and quotation of a source in another language are marked with it", () => {
  const source = sampleReference({
    title: "震度について",
    publisher: "気象庁",
    container: "解説",
    authors: [],
    quote: "揺れ",
    more: { language: "ja" },
  });
  const marked = elementsOf(`${referenceLine(source, site)}${sourceQuote(source)}`)
    .filter((element) => attribute(element, "lang") === "ja")
    .map(textOf);
  expect(marked).toEqual(["震度について", "解説", "気象庁", "揺れ"]);
});

test("words that are not a language tag mark nothing, and can't leave their attribute", () => {
  for (const language of ["Japanisch", 'ja" onclick="x', "ja-", "x", "_"]) {
    const shown = String(referenceLine(sampleReference({ more: { language } }), site));
    expect(shown).not.toContain("lang=");
  }
});
