import { AUTHORS, author } from "../corpus/corpus.ts";
import { citationMap, type Format, folder, front, quoted, withCitations } from "./format.ts";

/** Content of Eleventy: each article a Markdown template, the authors as global data. */
export const eleventy: Format = {
  path: (story) => `content/articles/${folder(story)}/${story.slug}.md`,
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
      withCitations(story, (key) => `{% cite "${key}" %}`),
    ),
  others: (corpus) => {
    const people = Array.from({ length: AUTHORS }, (_, index) => author(corpus, index));
    return {
      "_data/people.json": JSON.stringify(
        Object.fromEntries(people.map((each) => [each.id, each])),
      ),
    };
  },
};
