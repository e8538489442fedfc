import type { RuleTable } from "./facts.ts";

export const REDIRECT_RULES = {
  "redirect/loop": {
    level: "error",
    isFixed: true,
    what: "An old URL in `redirects` leads back to itself.",
    why: "Browsers would give up after some rounds and show an error.",
    mend: "Write the page where readers should arrive.",
  },
  "redirect/nowhere": {
    level: "warning",
    what: "An old URL in `redirects` leads to a page that the site does not have.",
    why: "Readers would exchange one missing page for another, so no redirect is made.",
    mend: "Write the URL of a page or file of the site, or a full web address.",
  },
  "redirect/query": {
    level: "warning",
    what: "An old URL has a query, as in `/?p=12`, and the host's redirects only see the path.",
    why: "Readers would get the page of the path, such as the front page, instead of the article.",
    mend: "Set `host` to a host that can tell queries apart, or delete the query or the line.",
  },
} as const satisfies RuleTable;
