import { AUTHORS, author } from "../corpus/corpus.ts";
import type { Corpus } from "../corpus/types.ts";
import { SECTIONS } from "../corpus/words.ts";
import {
  citationMap,
  type Files,
  type Format,
  folder,
  front,
  quoted,
  withCitations,
} from "./format.ts";

/** A content folder of Hugo: a folder for each section, taxonomies for tags, authors and the years and months of the archive. */
export const hugo: Format = {
  path: (story) => `content/${story.section}/${folder(story)}/${story.slug}.md`,
  text: (story) =>
    front(
      [
        `title: ${quoted(story.title)}`,
        `description: ${quoted(story.standfirst)}`,
        `date: ${story.date}`,
        `authors: [${story.authors.join(", ")}]`,
        `tags: [${story.tags.join(", ")}]`,
        `years: ["${story.date.slice(0, 4)}"]`,
        `months: ["${story.date.slice(0, 7)}"]`,
        "citations:",
        ...citationMap(story.sources),
      ],
      withCitations(story, (key) => `{{< cite "${key}" >}}`),
    ),
  others: (corpus) => ({ ...sections(), ...authors(corpus), ...archive() }),
};

function sections(): Files {
  return Object.fromEntries(
    SECTIONS.map((title) => [
      `content/${title.toLowerCase()}/_index.md`,
      front([`title: ${title}`], ""),
    ]),
  );
}

function authors(corpus: Corpus): Files {
  return Object.fromEntries(
    Array.from({ length: AUTHORS }, (_, index) => {
      const { id, name, role, biography } = author(corpus, index);
      const lines = [`title: ${quoted(name)}`, `role: ${quoted(role)}`];
      return [`content/authors/${id}/_index.md`, front(lines, `${biography}\n`)];
    }),
  );
}

/** The archive has no feeds. */
function archive(): Files {
  return Object.fromEntries(
    ["years", "months"].map((name) => [
      `content/${name}/_index.md`,
      front([`title: Archive by ${name}`, "cascade:", "  outputs: [html]"], ""),
    ]),
  );
}
