import type { RuleTable } from "./facts.ts";

export const COMMENT_RULES = {
  "comment/duplicate-id": {
    level: "error",
    isFixed: true,
    what: "Two replies in a file of `comments/` have the same id.",
    why: "The id is the address of the reply on its page, and answers name it.",
  },
  "comment/email": {
    level: "warning",
    what: "A reply contains an email address. Pages show `…@…` instead, or leave out the link.",
    why: "Readers write to the newsroom, and did not agree to have their address published.",
  },
  "comment/future": {
    level: "warning",
    what: "A reply was published in the future.",
    why: "Readers would see a time that has not come. The day and month may be swapped.",
  },
  "comment/loop": {
    level: "error",
    isFixed: true,
    what: "Replies answer each other in a circle.",
    why: "None of them would have a place in the conversation.",
  },
  "comment/no-article": {
    level: "warning",
    what: "A file in `comments/` belongs to no article.",
    why: "Nobody sees these replies, often because the article was renamed.",
  },
  "comment/unknown-reply": {
    level: "warning",
    what: "A reply answers one that is not in the file. It is shown as a reply to the article.",
    why: "Without the words that it answers, a reply can be misunderstood.",
  },
} as const satisfies RuleTable;
