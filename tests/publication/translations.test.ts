import { expect, test } from "vitest";
import type { ArticleFacts } from "../../src/content/types.ts";
import { translationsOf } from "../../src/publication/translations.ts";
import { sampleArticle } from "../formats/sample.ts";
import { slowdown } from "../kit/measures/slowdown.ts";

/** An article in a folder and a language, with the article that it translates. */
function written(path: string, language: string, translates?: string): ArticleFacts {
  const slug = path.replace(/^.*\/|\.md$/g, "");
  const home = language === "en" ? "/" : `/${language}/`;
  return sampleArticle({
    path: `articles/${path}`,
    file: `content/articles/${path}`,
    url: `${home}2026/03/${slug}/`,
    title: slug,
    language,
    ...(translates !== undefined && { translationOf: { name: translates, line: 7, column: 16 } }),
  });
}

const groups = (...articles: ArticleFacts[]) => {
  const found = translationsOf(articles);
  expect(found.diagnostics).toEqual([]);
  return [...new Set(found.groups.values())].map((all) => all.map(({ url }) => url));
};
const problems = (...articles: ArticleFacts[]) =>
  translationsOf(articles).diagnostics.map(({ file, rule, line, column, message, hint }) => {
    expect([line, column]).toEqual([7, 16]);
    return [file.replace("content/articles/", ""), rule, `${message} (${hint})`];
  });

test.each([
  "tide",
  "/2026/03/tide/",
  "/2026/03/tide",
  "2026/03/tide/",
  "world/tide.md",
  "articles/world/tide.md",
  "../world/tide.md",
])("an article is named by its slug, its URL or its file: %s", (name) => {
  expect(groups(written("world/tide.md", "en"), written("es/marea.md", "es", name))).toEqual([
    ["/2026/03/tide/", "/es/2026/03/marea/"],
  ]);
});

test("of two articles with one slug, the one in another language is meant", () => {
  const all = [written("tide.md", "en"), written("es/tide.md", "es", "tide")];
  expect(groups(...all)).toEqual([["/2026/03/tide/", "/es/2026/03/tide/"]]);
});

test("a translation of a translation is one of the original, which comes first", () => {
  const all = [written("a.md", "ar", "e"), written("e.md", "es", "t"), written("t.md", "en")];
  expect(groups(...all)).toEqual([["/2026/03/t/", "/ar/2026/03/a/", "/es/2026/03/e/"]]);
});

test("articles that are translations of nothing are in no group", () => {
  expect(groups(written("a.md", "en"), written("b.md", "es"))).toEqual([]);
});

test("an unknown name is reported, with the nearest one", () => {
  const tide = written("world/tide.md", "en");
  expect(problems(tide, written("m.md", "es", "tied"))).toEqual([
    ["m.md", "translation/unknown", "There is no article “tied” (Did you mean `tide`?)"],
  ]);
  expect(problems(tide, written("m.md", "es", "world/tyde.md"))[0]?.[2]).toContain(
    "Did you mean `world/tide.md`?",
  );
  expect(problems(tide, written("m.md", "es", "/2026/03/tyde/"))[0]?.[2]).toContain(
    "Did you mean `/2026/03/tide/`?",
  );
  expect(problems(tide, written("m.md", "es", "something else"))[0]?.[2]).toContain("by its slug");
});

test("an article that translates itself, by whatever name, is reported", () => {
  for (const name of ["m", "m.md", "/es/2026/03/m/"])
    expect(problems(written("m.md", "es", name)).map(([, rule]) => rule)).toEqual([
      "translation/self",
    ]);
});

test("a slug that two articles have is reported, with their URLs", () => {
  const all = [written("tide.md", "en"), written("fr/tide.md", "fr")];
  const [found] = problems(...all, written("m.md", "es", "tide"));
  expect(found?.[1]).toBe("translation/ambiguous");
  expect(found?.[2]).toContain("/2026/03/tide/ or /fr/2026/03/tide/");
});

test("a translation in its original's language is reported", () => {
  expect(problems(written("t.md", "en"), written("m.md", "en", "t"))).toEqual([
    [
      "m.md",
      "translation/same-language",
      "The article is in en, like the one that it translates, content/articles/t.md (Set `lang` to the language of this article, as in `lang: es`.)",
    ],
  ]);
});

test("two translations into one language are reported, even if one translates the other", () => {
  const all = [written("t.md", "en"), written("a.md", "es", "t"), written("b.md", "es", "t")];
  expect(problems(...all)).toEqual([
    ["b.md", "translation/twice", expect.stringContaining("content/articles/a.md")],
  ]);
  const chain = [written("t.md", "en"), written("f.md", "fr", "t"), written("e.md", "en", "f")];
  expect(problems(...chain).map(([file, rule]) => [file, rule])).toEqual([
    ["e.md", "translation/same-language"],
  ]);
});

test("a circle is reported once, and whatever leads into it is in no group", () => {
  const all = [
    written("into.md", "de", "a"),
    written("a.md", "en", "b"),
    written("b.md", "es", "c"),
    written("c.md", "fr", "a"),
  ];
  expect(problems(...all).map(([, rule]) => rule)).toEqual(["translation/circle"]);
  expect(translationsOf(all).groups.size).toBe(0);
});

test("many translations take as long as their parts together", async () => {
  const work = (count: number) => {
    const [one, other] = [written("t.md", "en"), written("m.md", "es", "t")];
    const all = Array.from({ length: count }, (_, index) => [
      { ...one, path: `articles/t${index}.md`, url: `/2026/t${index}/` },
      {
        ...other,
        path: `articles/m${index}.md`,
        url: `/2026/m${index}/`,
        translationOf: { name: `t${index}`, line: 1, column: 1 },
      },
    ]).flat();
    translationsOf(all);
  };
  expect(await slowdown(work, 8_000)).toBeLessThan(4);
});
