import { AUTHORS, author, SITE } from "../corpus/corpus.ts";
import { SECTIONS } from "../corpus/words.ts";
import { citationMap, type Format, folder, front, quoted } from "./format.ts";

/** What brings Dateline's site near to those of the other engines: no outputs that they do not have. */
const LIKE_FOR_LIKE = `sourcePages: shared
feeds: [rss]
citationFiles: false
markdownFiles: false
search: false
cards: false
lite: false
`;

/** A content folder of Dateline, with these settings beside the facts about the publication. */
function content(settings: string): Format {
  return {
    path: (story) => `articles/${folder(story)}/${story.slug}.md`,
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
        story.body,
      ),
    others: (corpus) => ({
      "publication.yaml": publication(settings),
      ...Object.fromEntries(
        Array.from({ length: AUTHORS }, (_, index) => {
          const { id, name, role, biography } = author(corpus, index);
          const lines = [`name: ${quoted(name)}`, `role: ${quoted(role)}`];
          return [`authors/${id}.md`, front(lines, `${biography}\n`)];
        }),
      ),
    }),
  };
}

/** The rule that is off would report almost every article of made-up quotations. */
function publication(settings: string): string {
  return `title: ${SITE.title}
tagline: All the words that are fit to measure
url: ${SITE.url}
language: en-GB
timeZone: UTC
editor: editor@bench.example
${settings}rules: { quotation/uncited: off }
prompt: What are your thoughts on {subject}?
sections:
${SECTIONS.map((title) => `  - { id: ${title.toLowerCase()}, title: ${title} }`).join("\n")}
`;
}

export const dateline: Format = content(LIKE_FOR_LIKE);

export const datelineByDefault: Format = content("");
