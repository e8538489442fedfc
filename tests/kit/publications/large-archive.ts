import { article, type Files } from "./publication-files.ts";

/**
 * Articles with so many aliases each. From 600 articles on, threads read them; from 1,500 pages on, with aliases
 * counted as pages, threads render. Every headline contains `mark`.
 */
export function archive(articles: number, aliases: number, mark = "Number"): Files {
  const files = Array.from({ length: articles }, (_, index): [string, string] => {
    const old = Array.from({ length: aliases }, (_, number) => `/old/${index}/${number}/`);
    const front = {
      title: `“${mark}” ${index} & more`,
      date: `2026-03-${String((index % 28) + 1).padStart(2, "0")}`,
      section: index % 3 === 0 ? "home" : "world",
      tags: `[tag ${index % 5}]`,
      citations: "[{ id: a, title: A shared source, url: https://a.example/ }]",
      aliases: JSON.stringify(old),
    };
    return [`articles/a${index}.md`, article(front, `## One\n\nText ${index} [@a].\n`)];
  });
  return Object.fromEntries(files);
}
