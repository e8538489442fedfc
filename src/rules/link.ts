import type { RuleTable } from "./facts.ts";

export const LINK_RULES = {
  "link/bare": {
    level: "warning",
    what: "A URL is alone on its line, or one of a video or post is among words.",
    why: "Readers see the URL without a link.",
  },
  "link/empty": {
    level: "warning",
    what: "A link has no URL.",
    why: "Readers can't follow it.",
  },
  "link/file-kind": {
    level: "warning",
    what: "A link leads to a file of a kind that is not published, such as a web page in `media/`.",
    why: "Readers see the text without a link.",
  },
  "link/fragment": {
    level: "warning",
    what: "A link leads to a heading that does not exist.",
    why: "Readers arrive at the top of the page.",
  },
  "link/invisible-character": {
    level: "warning",
    what: "A link's URL contains an invisible character.",
    why: "It may not lead where it seems to.",
  },
  "link/missing": {
    level: "warning",
    what: "A link leads to a page of this site that does not exist.",
    why: "Readers see an error page.",
  },
  "link/no-words": {
    level: "warning",
    what: "A link has no text.",
    why: "Readers don't see it.",
  },
  "link/relative": {
    level: "warning",
    what: "A link begins with neither https:// nor a slash.",
    why: "It would lead to different places in the article, in lists and in feeds.",
  },
  "link/scheme": {
    level: "warning",
    what: "A link has an unsupported scheme, such as `irc:`; one that can run code, such as `javascript:`, is always an error.",
    why: "Readers see the text without a link.",
  },
  "link/unknown-file": {
    level: "warning",
    what: "A link leads to a file that does not exist.",
    why: "Readers see the text without a link.",
  },
  "link/unpublished": {
    level: "warning",
    what: "A link leads to an article that is not published, or to an author without a published article.",
    why: "Readers would find nothing there.",
  },
} as const satisfies RuleTable;
