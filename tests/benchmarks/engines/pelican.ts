import { slugOf } from "../corpus/prose.ts";
import { pelican as format } from "../formats/pelican.ts";
import { byMonth, copyPeer, type Engine, versionOf } from "./engine.ts";

/** Pelican keeps what it has read from one run to the next; it writes all pages each time. */
export const pelican: Engine = {
  name: "pelican",
  title: "Pelican",
  version: () => versionOf("pelican", ["--version"]),
  install: "apt-get install pelican",
  format,
  content: ".",
  prepare: copyPeer("pelican"),
  command: (site) => ({ file: "pelican", args: ["content", "-s", "pelicanconf.py"], cwd: site }),
  output: "output",
  caches: ["cache"],
  foot: "theme/templates/base.html",
  shows: {
    article: byMonth,
    author: (_, name) => `authors/${slugOf(name)}/`,
    tag: (tag) => `tags/${tag}/`,
    month: (yyyy, mm) => `${yyyy}/${mm}/`,
    second: "page/2/",
    feed: "feed.xml",
    heading: /<h2 id="(?!prompt)/g,
    call: /class="footnote-ref"/g,
    backLink: /class="footnote-backref"/g,
  },
  largest: 10_000,
};
