import { getCollection } from "astro:content";

/** Every list and feed is of these. */
export async function newestFirst() {
  const articles = await getCollection("articles");
  return articles.sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
}

/** The articles of each name that `namesOf` gives, as [name, articles]. */
export function grouped(articles, namesOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const own = groups.get(name);
      if (own) own.push(article);
      else groups.set(name, [article]);
    }
  }
  return [...groups];
}
