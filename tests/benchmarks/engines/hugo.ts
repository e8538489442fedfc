import { hugo as format } from "../formats/hugo.ts";
import { byMonth, copyPeer, type Engine, versionOf } from "./engine.ts";

/** Hugo has no incremental mode across runs: each build is a whole one, over the last one's output. */
export const hugo: Engine = {
  name: "hugo",
  title: "Hugo",
  version: () => versionOf("hugo", ["version"]),
  install: "apt-get install hugo",
  format: () => format,
  content: ".",
  prepare: copyPeer("hugo"),
  command: (site) => ({ file: "hugo", args: [], cwd: site }),
  output: "public",
  caches: ["resources"],
  foot: "layouts/partials/foot.html",
  shows: {
    article: byMonth,
    author: (id) => `authors/${id}/`,
    tag: (tag) => `tags/${tag}/`,
    month: (yyyy, mm) => `months/${yyyy}-${mm}/`,
    second: "page/2/",
    feed: "index.xml",
    heading: /<h2 id="(?!sources|prompt)/g,
    call: /role="doc-noteref"/g,
    backLink: /role="doc-backlink"/g,
  },
  largest: 10_000,
};
