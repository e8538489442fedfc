import { describe, expect, test } from "vitest";
import { AUTHORS, author, NOW, poolSize, story } from "./corpus/corpus.ts";
import type { Story } from "./corpus/types.ts";
import { SECTIONS, TAGS } from "./corpus/words.ts";
import { astro } from "./formats/astro.ts";
import { dateline } from "./formats/dateline.ts";
import { eleventy } from "./formats/eleventy.ts";
import type { Format } from "./formats/format.ts";
import { hugo } from "./formats/hugo.ts";
import { pelican } from "./formats/pelican.ts";

const CORPUS = { seed: 1, articles: 10_000 };
const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;

/** Every 25th article, and the one that is added after the rest. */
const SAMPLE: Story[] = [
  ...Array.from({ length: 400 }, (_, index) => story(CORPUS, index * 25)),
  story(CORPUS, CORPUS.articles),
];

const FORMATS: Record<string, Format> = {
  dateline,
  hugo,
  eleventy,
  astro,
  pelican: pelican(CORPUS),
};

function keysCited({ body }: Story): string[] {
  return [...body.matchAll(/\[@([^\]]+)\]/g)].map(([, key]) => key ?? "");
}

describe("a corpus", () => {
  test("is the same for the same seed, byte for byte", () => {
    const again = SAMPLE.slice(0, 40).map((_, index) => story({ ...CORPUS }, index * 25));
    expect(again.map(dateline.text)).toEqual(SAMPLE.slice(0, 40).map(dateline.text));
    expect(dateline.others({ ...CORPUS })).toEqual(dateline.others(CORPUS));
  });

  test("is another one for another seed", () => {
    expect(story({ ...CORPUS, seed: 2 }, 0).body).not.toBe(story(CORPUS, 0).body);
  });

  test("does not depend on the order in which its articles are made", () => {
    const last = story(CORPUS, 9_999);
    story(CORPUS, 3);
    expect(story(CORPUS, 9_999)).toEqual(last);
  });

  test("has four headings of level 2 in each article, no two alike", () => {
    for (const { body } of SAMPLE) {
      const headings = body.match(/^## .+$/gm) ?? [];
      expect(headings).toHaveLength(4);
      expect(new Set(headings).size).toBe(4);
      expect(body.match(/^#(?!# )/gm)).toBeNull();
    }
  });

  test("has six citations of three declared sources in each article, each cited twice", () => {
    for (const each of SAMPLE) {
      const cited = keysCited(each);
      expect(cited).toHaveLength(6);
      const declared = each.sources.map(({ key }) => key).sort();
      expect(declared).toHaveLength(3);
      expect([...new Set(cited)].sort()).toEqual(declared);
      for (const key of declared) expect(cited.filter((own) => own === key)).toHaveLength(2);
    }
  });

  test("shares its sources: the pool grows slower than the articles, and then no more", () => {
    expect([1_000, 10_000, 100_000].map((articles) => poolSize({ seed: 1, articles }))).toEqual([
      200, 2_000, 2_000,
    ]);
    const keys = SAMPLE.flatMap(({ sources }) => sources.map(({ key }) => key));
    expect(new Set(keys).size).toBeLessThan(keys.length);
  });

  test("has two authors of sixty, a section of five and three tags of fifty in each article", () => {
    const authors = new Set(
      Array.from({ length: AUTHORS }, (_, index) => author(CORPUS, index).id),
    );
    const sections = SECTIONS.map((title) => title.toLowerCase());
    expect([authors.size, sections.length, new Set(TAGS).size]).toEqual([60, 5, 50]);
    for (const each of SAMPLE) {
      expect(new Set(each.authors).size).toBe(2);
      expect(new Set(each.tags).size).toBe(3);
      expect(each.authors.filter((id) => !authors.has(id))).toEqual([]);
      expect(each.tags.filter((tag) => !TAGS.includes(tag))).toEqual([]);
      expect(sections).toContain(each.section);
    }
  });

  test("uses all of its authors, sections and tags", () => {
    expect(new Set(SAMPLE.flatMap(({ authors }) => authors)).size).toBe(60);
    expect(new Set(SAMPLE.map(({ section }) => section)).size).toBe(5);
    expect(new Set(SAMPLE.flatMap(({ tags }) => tags)).size).toBe(50);
  });

  test("names no two authors alike", () => {
    const names = Array.from({ length: AUTHORS }, (_, index) => author(CORPUS, index).name);
    expect(new Set(names).size).toBe(AUTHORS);
  });

  test("spreads over the 25 years before its now, newest first", () => {
    const dates = SAMPLE.slice(0, -1).map(({ date }) => Date.parse(date));
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    const back = dates.map((date) => (Date.parse(NOW) - date) / YEAR_MS);
    expect(Math.min(...back)).toBeGreaterThan(0);
    expect(Math.min(...back)).toBeLessThan(0.1);
    expect(Math.max(...back)).toBeGreaterThan(24.8);
    expect(Math.max(...back)).toBeLessThanOrEqual(25.01);
  });

  test("adds its next article as the newest", () => {
    const added = Date.parse(SAMPLE.at(-1)?.date ?? "");
    expect(added).toBeGreaterThan(Date.parse(SAMPLE[0]?.date ?? ""));
    expect(added).toBeLessThan(Date.parse(NOW));
  });
});

describe.each(Object.entries(FORMATS))("the format of %s", (name, format) => {
  test("makes files of 5 to 10 kB, each with a different path", () => {
    const sizes = SAMPLE.map((each) => Buffer.byteLength(format.text(each)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
    expect(new Set(SAMPLE.map(format.path)).size).toBe(SAMPLE.length);
  });

  test("keeps every citation and every source", () => {
    for (const each of SAMPLE) {
      const text = format.text(each);
      for (const { key, title, url } of each.sources) {
        expect(text.split(key).length - 1).toBeGreaterThanOrEqual(3);
        expect(text).toContain(title);
        expect(text).toContain(url);
      }
      if (name !== "dateline") expect(text).not.toContain("[@");
    }
  });
});
