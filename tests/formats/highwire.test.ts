import { expect, test } from "vitest";
import { highwire } from "../../src/formats/highwire.ts";
import { HOME, moment, sampleArticle, sampleAuthor, sampleMeta, sampleSite } from "./sample.ts";

function facts(published = "2026-03-01", canonical?: string, names = ["World desk"]) {
  const article = sampleArticle({ published: moment(published) });
  const authors = names.map((name) => sampleAuthor({ name }));
  const meta = sampleMeta(canonical === undefined ? {} : { canonical });
  return highwire({ article, authors, meta }, sampleSite()).flatMap((tag) =>
    "name" in tag ? [[tag.name, tag.content]] : [],
  );
}
const valuesOf = (name: string, all: ReturnType<typeof facts>) =>
  all.flatMap(([own, value]) => (own === name ? value : []));

test("each author has a tag, in the order of the byline", () => {
  const all = facts("2026-03-01", undefined, ["Bo Li", "Ann Doe, Jr."]);
  expect(valuesOf("citation_author", all)).toEqual(["Bo Li", "Ann Doe, Jr."]);
  expect(valuesOf("citation_author", facts("2026-03-01", undefined, []))).toEqual([]);
});

test("the day is that of the publication's zone, with slashes", () => {
  const late = facts("2026-07-01T00:30:00+01:00");
  expect(valuesOf("citation_publication_date", late)).toEqual(["2026/07/01"]);
});

test("the address is whole, and that of the first publication if it was elsewhere", () => {
  expect(valuesOf("citation_fulltext_html_url", facts())).toEqual([`${HOME}2026/03/tide/`]);
  const elsewhere = "https://wire.example/tide";
  expect(valuesOf("citation_fulltext_html_url", facts("2026-03-01", elsewhere))).toEqual([
    elsewhere,
  ]);
});

test("no fact is empty", () => {
  for (const [name, value] of facts()) expect(value, name).toMatch(/\S/);
});
