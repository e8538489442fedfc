import type { RuleTable } from "./facts.ts";

export const UNPUBLISHED_RULES = {
  "unpublished/named": {
    level: "error",
    isFixed: true,
    what: "A page contains the URL of an article that is not published.",
    why: "It would reveal a draft or an article under embargo.",
    mend: "Delete the URL from the page, or publish the article first.",
  },
} as const satisfies RuleTable;
