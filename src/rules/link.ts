import type { RuleTable } from "./facts.ts";

export const LINK_RULES = {
  "link/bare": {
    level: "warning",
    what: "A URL is alone on its line, or one of a video or post is among words.",
    why: "Readers see the URL without a link.",
    mend: "Put < and > around the URL, or write words in brackets before it: `[the council](https://council.example)`.",
  },
  "link/empty": {
    level: "warning",
    what: "A link has no URL.",
    why: "Readers can't follow it.",
    mend: "Write the URL between the parentheses, or delete the brackets.",
  },
  "link/file-kind": {
    level: "warning",
    what: "A link leads to a file of a kind that is not published, such as a web page in `media/`.",
    why: "Readers see the text without a link.",
    mend: "Link to a kind of file that is published, such as a PDF, or delete the link.",
  },
  "link/fragment": {
    level: "warning",
    what: "A link leads to a heading that does not exist.",
    why: "Readers arrive at the top of the page.",
    mend: "Write the id of a heading on that page: its words in small letters, with hyphens for spaces.",
  },
  "link/insecure": {
    level: "warning",
    what: "An address begins with http://, but a link check saw the same page at https://.",
    why: "Others on the way can read and change what a reader gets, and browsers warn readers.",
    mend: "Begin the address with `https://`. `dateline sources --check-links` looks for such addresses, and `dateline check` reports them for 30 days.",
  },
  "link/invisible-character": {
    level: "warning",
    what: "A link's URL contains an invisible character.",
    why: "It may not lead where it seems to.",
    mend: "Delete the invisible character: type the URL instead of pasting it.",
  },
  "link/missing": {
    level: "warning",
    what: "A link leads to a page of this site that does not exist.",
    why: "Readers see an error page.",
    mend: "Correct the URL. To link to an article, write the path of its file, such as `bridge.md`, as the URL.",
  },
  "link/no-words": {
    level: "warning",
    what: "A link has no text.",
    why: "Readers don't see it.",
    mend: "Write words between the brackets.",
  },
  "link/relative": {
    level: "warning",
    what: "A link begins with neither https:// nor a slash.",
    why: "It would lead to different places in the article, in lists and in feeds.",
    mend: "Begin with https:// for another site, and with a slash for a page of this one. Link to an article by its file.",
  },
  "link/scheme": {
    level: "warning",
    what: "A link has an unsupported scheme, such as `irc:`; one that can run code, such as `javascript:`, is always an error.",
    why: "Readers see the text without a link.",
    mend: "Link to a page with https://, or write the address as text.",
  },
  "link/unknown-file": {
    level: "warning",
    what: "A link leads to a file that does not exist.",
    why: "Readers see the text without a link.",
    mend: "Write the path from this file, as in `../world/bridge.md`.",
  },
  "link/unpublished": {
    level: "warning",
    what: "A link leads to an article that is not published, or to an author without a published article.",
    why: "Readers would find nothing there.",
    mend: "Publish the other article first, or delete the link until then.",
  },
} as const satisfies RuleTable;
