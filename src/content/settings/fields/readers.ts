import { z } from "zod";
import { COMMENT_STATES } from "../../../vocabularies.ts";
import { line } from "../../front-matter/fields.ts";

const group = "Readers";

export const commentsSchema = z.strictObject({
  provider: z
    .literal("letters")
    .default("letters")
    .meta({
      description:
        "How readers reply: `letters` opens an email to the editor that names the article and the question.",
      examples: ["letters"],
    }),
  default: z
    .enum(COMMENT_STATES)
    .default("open")
    .meta({
      description:
        "For articles without `comments`: `open` invites replies, `closed` says that they are closed, and `off` asks nothing.",
      examples: ["closed"],
    }),
});

export const readerFields = {
  prompt: line.optional().meta({
    description:
      "The question below articles, unless the article or its section has one; `{title}`, `{subject}` and `{section}` stand for the article's.",
    examples: ["What are your thoughts on {subject}?"],
    group,
  }),
  comments: commentsSchema.default({ provider: "letters", default: "open" }).meta({
    description: "How readers reply to articles.",
    examples: [{ default: "closed" }],
    group,
  }),
};
