import type { RuleTable } from "./facts.ts";

export const LINK_RULES = {
  "link/bare": {
    level: "warning",
    what: "An address is alone on its line.",
    why: "Readers see the address and no link.",
  },
  "link/empty": {
    level: "warning",
    what: "A link has no address.",
    why: "Readers can't follow it.",
  },
  "link/fragment": {
    level: "warning",
    what: "A link leads to a heading that does not exist.",
    why: "Readers arrive at the top of the page.",
  },
  "link/invisible-character": {
    level: "warning",
    what: "A link's address contains an invisible character.",
    why: "It may lead somewhere else than it seems to.",
  },
  "link/missing": {
    level: "warning",
    what: "A link leads to a page of this site that does not exist.",
    why: "Readers see an error page.",
  },
  "link/no-words": {
    level: "warning",
    what: "A link has no words.",
    why: "Readers don't see it.",
  },
  "link/relative": {
    level: "warning",
    what: "A link begins with neither a site nor a slash.",
    why: "It would lead to different places from the article, from lists and from feeds.",
  },
  "link/scheme": {
    level: "warning",
    what: "A link has an unsupported scheme, such as `irc:`; one that can run code, such as `javascript:`, is always an error.",
    why: "Readers see the words without a link.",
  },
  "link/unknown-file": {
    level: "warning",
    what: "A link leads to a file that does not exist.",
    why: "Readers see the words without a link.",
  },
  "link/unpublished": {
    level: "warning",
    what: "A link leads to an article that is not published, or to an author without a published article.",
    why: "Readers would find nothing there.",
  },
} as const satisfies RuleTable;
