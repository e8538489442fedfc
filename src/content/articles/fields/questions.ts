import { z } from "zod";
import { COMMENT_STATES } from "../../../vocabularies.ts";
import { line } from "../../front-matter/fields.ts";

const group = "Questions to readers";

export const questionFields = {
  prompt: line.optional().meta({
    description: "The question below the article, instead of the section's.",
    examples: ["Which units do you use at home?"],
    group,
  }),
  comments: z
    .enum(COMMENT_STATES)
    .optional()
    .meta({
      description:
        "`open` invites replies, `closed` shows the question and says that comments are closed, and `off` asks nothing; by default as in `publication.yaml`.",
      examples: ["closed"],
      group,
    }),
};
