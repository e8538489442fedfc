import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { NOW } from "../corpus/corpus.ts";
import { dateline as format } from "../formats/dateline.ts";
import { byMonth, type Engine, ROOT } from "./engine.ts";

/** The program is copied: a run of the benchmark changes a layout. */
const COPIED = [
  "src",
  "layouts",
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

export const dateline: Engine = {
  name: "dateline",
  title: "Dateline",
  version: () => JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version,
  install: "npm ci",
  format: () => format,
  content: "content",
  prepare: (site) => {
    for (const name of COPIED) {
      cpSync(join(ROOT, name), join(site, "project", name), { recursive: true });
    }
    const modules = join(site, "project/node_modules");
    if (!existsSync(modules)) symlinkSync(join(ROOT, "node_modules"), modules);
  },
  command: (site) => ({
    file: process.execPath,
    args: [
      "src/cli/dateline.ts",
      "build",
      ...["--content", join(site, "content")],
      ...["--output", join(site, "output")],
      ...["--cache", join(site, "cache")],
      ...["--now", NOW],
    ],
    cwd: join(site, "project"),
  }),
  output: "output",
  caches: ["cache"],
  foot: "project/layouts/parts/foot.ts",
  shows: {
    article: byMonth,
    author: (id) => `authors/${id}/`,
    tag: (tag) => `tags/${tag}/`,
    month: (yyyy, mm) => `${yyyy}/${mm}/`,
    feed: "rss.xml",
    heading: /<div class="heading"><h2 /g,
    call: /role="doc-noteref"/g,
    backLink: /role="doc-backlink"/g,
    pagesArchive: true,
  },
};
