import { ARTICLE_TYPES, QUOTED_BLOCKS } from "../vocabularies.ts";
import type { EditorFacts } from "./facts.ts";

interface Snippet {
  prefix: string;
  description: string;
  body: readonly string[];
}

/** Snippets for Markdown: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
export function snippets({ names, sources }: EditorFacts): Record<string, Snippet> {
  const { sections, authors } = names;
  return {
    Article: {
      prefix: "article",
      description: "A new article",
      body: [
        "---",
        `title: ${hole(1, "Headline")}`,
        `description: ${hole(2, "One or two sentences below the headline.")}`,
        "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
        `section: ${choice(3, sections, "section")}`,
        `authors: ${choice(4, authors, "author")}`,
        `type: ${choice(5, ARTICLE_TYPES, "news")}`,
        "citations:",
        `  - id: ${hole(6, "source")}`,
        `    title: ${hole(7, "The title, as the source writes it")}`,
        `    url: ${hole(8, "https://")}`,
        "    accessed: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
        "---",
        "",
        "$0",
        "",
      ],
    },
    Source: {
      prefix: "source",
      description: "A source below `citations:`",
      body: [
        `- id: ${hole(1, "source")}`,
        `  title: ${hole(2, "The title, as the source writes it")}`,
        `  publisher: ${hole(3, "Who published it")}`,
        `  url: ${hole(4, "https://")}`,
        `  date: ${hole(5, "$CURRENT_YEAR")}`,
        "  accessed: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
        "$0",
      ],
    },
    Citation: {
      prefix: "cite",
      description: "Cites a source in the text",
      body: [`[@${choice(1, sources, "source")}]$0`],
    },
    "Citation with a page": {
      prefix: "citepage",
      description: "Cites a page of a source",
      body: [`[@${choice(1, sources, "source")}, p. ${hole(2, "1")}]$0`],
    },
    Picture: {
      prefix: "picture",
      description: "A picture with its description, caption and credit",
      body: [
        `![${hole(1, "What the picture shows")}](/media/${hole(2, "picture.jpg")} "${hole(3, "Caption")} | ${hole(4, "Credit")}")`,
        "$0",
      ],
    },
    "Lead picture": {
      prefix: "image",
      description: "The lead picture, in front matter",
      body: [
        "image:",
        `  src: /media/${hole(1, "picture.jpg")}`,
        `  alt: ${hole(2, "What the picture shows")}`,
        `  caption: ${hole(3, "Caption")}`,
        `  credit: ${hole(4, "Credit")}`,
        "$0",
      ],
    },
    "Pull quote": {
      prefix: "pullquote",
      description: "Words of the article, set large",
      body: [
        "> [!QUOTE]",
        `> ${hole(1, "Words of the article")}`,
        ">",
        `> ${hole(2, "Who said it")}`,
        "$0",
      ],
    },
    Quotation: {
      prefix: "quote",
      description: "A quotation and its source",
      body: [`> ${hole(1, "Quotation")} [@${choice(2, sources, "source")}]`, "$0"],
    },
    Box: {
      prefix: "box",
      description: "A box with a note, a warning or facts",
      body: [
        `> [!${choice(
          1,
          QUOTED_BLOCKS.map((name) => name.toUpperCase()),
          "NOTE",
        )}] ${hole(2, "Title")}`,
        `> ${hole(3, "Text")}`,
        "$0",
      ],
    },
    Table: {
      prefix: "table",
      description: "A table",
      body: [
        `| ${hole(1, "Place")} | ${hole(2, "Number")} |`,
        "| --- | ---: |",
        `| ${hole(3, "North")} | ${hole(4, "12")} |`,
        "$0",
      ],
    },
    Note: {
      prefix: "note",
      description: "A note, which is not a source",
      body: [`[^${hole(1, "note")}]$0`, "", `[^$1]: ${hole(2, "Text of the note")}`],
    },
    Link: {
      prefix: "link",
      description: "A link to another article, by its file",
      body: [`[${hole(1, "words")}](${hole(2, "other-article.md")})$0`],
    },
  };
}

/** A place to fill in. The text may contain variables. */
function hole(index: number, text: string): string {
  return `\${${index}:${text.replace(/[\\}]/g, "\\$&")}}`;
}

/** More would be a list that nobody reads to its end. */
const MOST_CHOICES = 200;

/** A place to choose a value for. */
function choice(index: number, values: readonly string[] | undefined, otherwise: string): string {
  if (!values || values.length === 0) return hole(index, otherwise);
  const some = values.slice(0, MOST_CHOICES).map((value) => value.replace(/[\\,|$}]/g, "\\$&"));
  return `\${${index}|${some.join(",")}|}`;
}
