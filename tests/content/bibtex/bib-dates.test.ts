import { expect, test } from "vitest";
import type { CslDate, CslValue } from "../../../src/citations/types.ts";
import { readSharedSources } from "../../../src/content/sources/shared-sources.ts";
import { linesOf } from "../../kit/fixtures/vocabulary-lines.ts";

/** A date in one line: its day or days, its season, whether it is a guess; or its words. */
function told(shown: string | undefined, whole: CslValue | undefined): string | undefined {
  const date = whole as CslDate | undefined;
  if (date?.literal !== undefined) return `“${date.literal}”`;
  const [from, to] = date?.["date-parts"] ?? [];
  const first = to === undefined && shown !== undefined ? shown : dayOf(from);
  const last = to?.[0] === 0 ? "/.." : to && `/${dayOf(to)}`;
  const marks = [date?.season && `season ${date.season}`, date?.circa && "circa"].filter(Boolean);
  return [`${first}${last ?? ""}`, ...marks].join(" ");
}

function dayOf([year = 0, ...others]: number[] = []): string {
  const parts = year < 0 ? others : others.map((part) => `${part}`.padStart(2, "0"));
  return [year < 0 ? year : `${year}`.padStart(year < 100 ? 0 : 4, "0"), ...parts].join("-");
}

const inBib = (fields: string) => `@misc{a, title = {A}, ${fields}}`;

test.each(linesOf("bib-dates"))("%s is read as a date", async (fields, meant) => {
  const file = { file: "content/sources.bib", path: "sources.bib", text: inBib(fields) };
  const { references } = readSharedSources([file]);
  const [{ issued, more } = { issued: undefined, more: undefined }] = references;
  expect(told(issued, more?.issued)).toBe(meant);
});

test("a date in unknown words is reported, one in well-known words is not", async () => {
  const text = ["year = {next year}", "year = {n.d.}", "year = {the 90s}", "year = {forthcoming}"];
  const file = { file: "content/s.bib", path: "s.bib", text: text.map(inBib).join("\n") };
  const { diagnostics } = readSharedSources([file]);
  const dates = diagnostics.filter(({ rule }) => rule === "date/invalid");
  expect(dates.map(({ line }) => line)).toEqual([1, 3]);
});
