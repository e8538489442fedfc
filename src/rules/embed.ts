import type { RuleTable } from "./facts.ts";

export const EMBED_RULES = {
  "embed/address": {
    level: "warning",
    what: "A URL of a known site is not that of a video, post or other thing that pages can show, or has no paragraph to itself.",
    why: "Readers get only a link.",
    mend: "Write the URL of one video or post alone in its paragraph.",
  },
  "embed/limit": {
    level: "error",
    isFixed: true,
    what: "A text embeds too many videos, posts and the like.",
    why: "Its page would be slow.",
    mend: "Keep the most important ones, and link to the others.",
  },
  "embed/server": {
    level: "warning",
    what: "A URL looks like that of a video on PeerTube or a post on Mastodon, but `embeds` does not list the server.",
    why: "Readers get only a link, because pages load content only from sites that the publication knows.",
    mend: "Add the server to `embeds` in `publication.yaml`.",
  },
} as const satisfies RuleTable;
