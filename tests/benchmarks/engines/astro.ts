import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { astro as format } from "../formats/astro.ts";
import { byMonth, copyPeer, type Engine, PEERS } from "./engine.ts";

/** Outside the project, which does without its many packages. */
const INSTALLED = join(tmpdir(), "dateline-bench-peers/astro");
const MODULES = join(INSTALLED, "node_modules");

/** Installs the versions of the peer's lockfile. */
export function installAstro(): void {
  mkdirSync(INSTALLED, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(PEERS, "astro", name), join(INSTALLED, name));
  }
  // Not `ci`: it fails where a registry lacks an optional package of another system.
  execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: INSTALLED, stdio: "inherit" });
}

/** Astro keeps the articles that it has read and rendered from one run to the next; it writes all pages each time. */
export const astro: Engine = {
  name: "astro",
  title: "Astro",
  version: () => {
    const manifest = join(MODULES, "astro/package.json");
    return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
  },
  install: "npm run bench -- --install",
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
