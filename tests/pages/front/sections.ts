import type { Article } from "../../../src/content/types.ts";
import { someArticles } from "../../kit/publications/in-memory.ts";

const PICTURE = { src: "/media/x.svg", alt: "X", width: 4, height: 3 };

/** What a letter of a fixture says of an article. Other words are languages. */
const LETTERS: Record<string, Partial<Article>> = {
  w: {},
  p: { image: PICTURE },
  x: { image: { ...PICTURE, src: "https://pictures.example/x.jpg" } },
  o: { type: "opinion" },
  a: { type: "analysis" },
  $: { type: "sponsored" },
  "!": { lead: true },
};

export interface FixtureSection {
  id: string;
  title: string;
  articles: Article[];
}

/**
 * Sections of a fixture, one a line: its name, then its articles from the newest on, each as letters joined by `+`
 * (`p+o`, `w+ar`). The newest of each section are newer than the second of any. `w*40` is forty such articles.
 */
export function sectionsOf(text: string): FixtureSection[] {
  const sections = text
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [id = "", ...words] = line.split(/\s+/);
      return { id, words: words.flatMap(repeated) };
    });
  return sections.map(({ id, words }, across) => ({
    id,
    title: id,
    articles: words.map((word, down) => articleOf(id, word, down, down * sections.length + across)),
  }));
}

/** All of their articles, newest first. */
export function articlesOf(sections: readonly FixtureSection[]): Article[] {
  return sections
    .flatMap(({ articles }) => articles)
    .toSorted((a, b) => b.published.millis - a.published.millis);
}

function repeated(word: string): string[] {
  const [what = "", times = "1"] = word.split("*");
  return Array.from({ length: Number(times) }, () => what);
}

function articleOf(section: string, word: string, down: number, age: number): Article {
  const said = word.split("+").map((letter) => LETTERS[letter] ?? { language: letter });
  const [article] = someArticles(1, Object.assign({ section }, ...said));
  if (!article) throw new Error("no article was made");
  const name = `${section}-${down + 1}`;
  return {
    ...article,
    file: `content/articles/${name}.md`,
    path: `articles/${name}.md`,
    url: `/2026/03/${name}/`,
    title: name,
    published: { ...article.published, millis: article.published.millis - age * 60_000 },
  };
}
