import { line } from "../../front-matter/fields.ts";

export const readerFields = {
  prompt: line.optional().meta({
    description:
      "The question below articles, unless the article or its section has one; `{title}`, `{subject}` and `{section}` stand for the article's.",
    examples: ["What are your thoughts on {subject}?"],
    group: "Readers",
  }),
};
