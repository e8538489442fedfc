import { z } from "zod";
import { threadAt } from "../../../services/comments/services.ts";
import { COMMENT_STATES } from "../../../vocabularies.ts";
import { checked, line, oneOrMore, quoted, WEB } from "../../front-matter/fields.ts";
import { isWebUrl } from "../../front-matter/safe-url.ts";
import { matching } from "../../front-matter/written.ts";

const group = "Questions to readers";

const post = checked(
  (value) =>
    threadAt(value) && isWebUrl(value)
      ? undefined
      : {
          rule: "field/url",
          message: `${quoted(value)} is not a post on Mastodon or Bluesky`,
          hint: "Copy the address of the post itself, as in https://social.example/@paper/113 or https://bsky.app/profile/paper.example/post/3k2a.",
        },
  matching(WEB, "Write the address of a post, from https:// on."),
);

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
  thread: oneOrMore(post, "threads")
    .optional()
    .meta({
      description:
        "Your posts about the article on Mastodon and Bluesky: readers answer them there.",
      examples: ["https://social.example/@paper/113"],
      group,
    }),
};
