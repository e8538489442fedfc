import { expect, test } from "vitest";
import { queryOf } from "../../../../layouts/scripts/search/query.js";
import { facetsOf, find } from "../../../../layouts/scripts/search/search.js";
import type { Engine } from "../../../../layouts/scripts/search/types.ts";

/** An engine that finds these articles of a language whatever it is asked, and counts how often it is asked. */
function engineOf(language: string, articles: readonly { title: string; date: string }[]) {
  const asked: unknown[] = [];
  const searcher = {
    basePath: "",
    search: async (words: string | null, options: { sort?: object }) => {
      asked.push(words);
      const order = options.sort
        ? articles.toSorted((a, b) => (a.date < b.date ? 1 : -1))
        : articles;
      return {
        results: order.map((meta, index) => ({
          id: meta.title,
          score: 1 / (index + 1),
          words: [],
          data: async () => ({ meta }),
        })),
        filters: { facet: { "section:world:World": articles.length } },
      };
    },
  };
  const filters = async () => ({ facet: { "section:world:World": articles.length } });
  const engine = {
    language,
    pagefind: { filters },
    indexes: [{ searcher, held: new Map() }],
  } as unknown as Engine;
  return { engine, asked };
}

const made = () => {
  const en = engineOf("en", [
    { title: "Tide", date: "2026-01-01" },
    { title: "Ebb", date: "2026-03-01" },
  ]);
  const es = engineOf("es", [{ title: "Marea", date: "2026-02-01" }]);
  return { engines: [en.engine, es.engine], asked: [en.asked, es.asked] };
};

const titles = async (search: string, language = "en") => {
  const { count, take } = await find(made().engines, queryOf(search), language);
  const all = [...(await take(2)), ...(await take(2))];
  return [count, ...all.map(({ meta }) => (meta as Record<string, string>).title)];
};

test("a search of all languages finds the page's first, and in pages", async () => {
  expect(await titles('?q="tide"')).toEqual([3, "Tide", "Ebb", "Marea"]);
  expect(await titles('?q="tide"', "es")).toEqual([3, "Marea", "Tide", "Ebb"]);
});

test("the newest are in order whatever their language", async () => {
  expect(await titles('?q="tide"&sort=newest')).toEqual([3, "Ebb", "Marea", "Tide"]);
  expect(await titles("?section=world")).toEqual([3, "Ebb", "Marea", "Tide"]);
});

test("each filter is counted as if it were not set", async () => {
  const { section } = await facetsOf(made().engines, queryOf('?q="a"&section=world'), "en");
  expect(section.map(({ label, count }) => `${label} ${count}`)).toEqual(["World 3"]);
});
