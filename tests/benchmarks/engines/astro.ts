import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { astro as format } from "../formats/astro.ts";
import { byMonth, copyPeer, type Engine, PEERS } from "./engine.ts";

/** Installed beside the peer's own files: the project does without its many packages. */
const MODULES = join(PEERS, "astro/node_modules");

/** Astro keeps the articles that it has read and rendered from one run to the next; it writes all pages each time. */
export const astro: Engine = {
  name: "astro",
  title: "Astro",
  version: () => {
    const manifest = join(MODULES, "astro/package.json");
    return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
  },
  install: "npm ci --prefix tests/benchmarks/peers/astro",
  format: () => format,
  content: ".",
  prepare: (site) => {
    copyPeer("astro")(site);
    const modules = join(site, "node_modules");
    if (!existsSync(modules)) symlinkSync(MODULES, modules);
  },
  command: (site) => ({
    file: process.execPath,
    args: ["node_modules/astro/bin/astro.mjs", "build"],
    cwd: site,
    env: { ASTRO_TELEMETRY_DISABLED: "1" },
  }),
  output: "dist",
  caches: [".cache", ".astro"],
  foot: "src/components/Foot.astro",
  shows: {
    article: byMonth,
    author: (id) => `authors/${id}/`,
    tag: (tag) => `tags/${tag}/`,
    month: (yyyy, mm) => `months/${yyyy}-${mm}/`,
    second: "2/",
    feed: "rss.xml",
    heading: /<h2 id="(?!sources|prompt)/g,
    call: /role="doc-noteref"/g,
    backLink: /role="doc-backlink"/g,
  },
  largest: 10_000,
};
