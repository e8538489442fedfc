import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { eleventy as format } from "../formats/eleventy.ts";
import { byMonth, copyPeer, type Engine, ROOT } from "./engine.ts";

const PACKAGES = ["@11ty/eleventy", "@11ty/eleventy-plugin-rss"];

/** Eleventy's incremental mode lives in its watching process: a new process builds all. */
export const eleventy: Engine = {
  name: "eleventy",
  title: "Eleventy",
  version: () => {
    const manifests = PACKAGES.map((name) => join(ROOT, "node_modules", name, "package.json"));
    if (!manifests.every((path) => existsSync(path))) return undefined;
    return JSON.parse(readFileSync(manifests[0] ?? "", "utf8")).version;
  },
  install: `npm install --no-save ${PACKAGES.join(" ")}`,
  format: () => format,
  content: ".",
  prepare: (site) => {
    copyPeer("eleventy")(site);
    const modules = join(site, "node_modules");
    if (!existsSync(modules)) symlinkSync(join(ROOT, "node_modules"), modules);
  },
  command: (site) => ({
    file: process.execPath,
    args: ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
    cwd: site,
  }),
  output: "_site",
  caches: [".cache"],
  foot: "_includes/layouts/base.njk",
  shows: {
    article: byMonth,
    author: (id) => `authors/${id}/`,
    tag: (tag) => `tags/${tag}/`,
    month: (yyyy, mm) => `${yyyy}/${mm}/`,
    second: "page/2/",
    feed: "feed.xml",
    heading: /<h2 id="(?!sources|prompt)/g,
    call: /role="doc-noteref"/g,
    backLink: /role="doc-backlink"/g,
  },
  largest: 10_000,
};
