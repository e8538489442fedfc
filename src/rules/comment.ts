import type { RuleTable } from "./facts.ts";

export const COMMENT_RULES = {
  "comment/duplicate-id": {
    level: "error",
    isFixed: true,
    what: "Two replies in a file of `comments/` have the same id.",
    why: "The id is the address of the reply on its page, and answers name it.",
    mend: "Give one of the two replies a different id.",
  },
  "comment/email": {
    level: "warning",
    what: "A reply contains an email address. Pages show `…@…` instead, or leave out the link.",
    why: "Readers write to the newsroom, and did not agree to have their address published.",
    mend: "Delete the address, or ask its owner whether you may publish it.",
  },
  "comment/future": {
    level: "warning",
    what: "A reply was published in the future.",
    why: "Readers would see a time that has not come. The day and month may be swapped.",
    mend: "Correct `published`: the year comes first, then the month and the day.",
  },
  "comment/loop": {
    level: "error",
    isFixed: true,
    what: "Replies answer each other in a circle.",
    why: "None of them would have a place in the conversation.",
    mend: "Correct `replyTo` of one of the replies, or delete it.",
  },
  "comment/no-article": {
    level: "warning",
    what: "A file in `comments/` belongs to no article.",
    why: "Nobody sees these replies, often because the article was renamed.",
    mend: "Give the file the path of its article: the replies to `articles/bridge.md` are in `comments/bridge.yaml`.",
  },
  "comment/unknown-reply": {
    level: "warning",
    what: "A reply answers one that is not in the file. It is shown as a reply to the article.",
    why: "Without the words that it answers, a reply can be misunderstood.",
    mend: "Write the `id` of the reply that it answers, or add that reply to the file.",
  },
} as const satisfies RuleTable;
