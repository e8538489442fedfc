import { AUTHORS, author } from "../corpus/corpus.ts";
import { citationMap, type Format, folder, front, quoted, withCitations } from "./format.ts";

/** Content collections of Astro: articles in Markdown for its glob loader, authors in one JSON file. */
export const astro: Format = {
  path: (story) => `src/data/articles/${folder(story)}/${story.slug}.md`,
  text: (story) =>
    front(
      [
        `title: ${quoted(story.title)}`,
        `description: ${quoted(story.standfirst)}`,
        `date: ${story.date}`,
        `section: ${story.section}`,
        `authors: [${story.authors.join(", ")}]`,
        `tags: [${story.tags.join(", ")}]`,
        "citations:",
        ...citationMap(story.sources),
      ],
      withCitations(story, (key) => `:cite[${key}]`),
    ),
  others: (corpus) => ({
    "src/data/people.json": JSON.stringify(
      Array.from({ length: AUTHORS }, (_, index) => author(corpus, index)),
    ),
  }),
};
