import type { RuleTable } from "./facts.ts";

export const TOPIC_RULES = {
  "topic/duplicate": {
    level: "error",
    isFixed: true,
    what: "Two files in `topics/` describe the same topic of an edition.",
    why: "A topic's page has one title and one introduction.",
    mend: "Delete one of the files, or give it a different `lang` if it belongs to a different edition.",
  },
  "topic/unused": {
    level: "warning",
    what: "No article has the tag that a file in `topics/` describes.",
    why: "The topic has no page, often because the file or the tag is misspelt.",
    mend: "Give the file the tag's name, or add the tag to an article.",
  },
} as const satisfies RuleTable;
