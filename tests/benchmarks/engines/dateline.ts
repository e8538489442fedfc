import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { NOW } from "../corpus/corpus.ts";
import { datelineByDefault, dateline as likeForLike } from "../formats/dateline.ts";
import type { Format } from "../formats/format.ts";
import type { Command } from "../measure.ts";
import { byMonth, type Engine, ROOT, versionOf } from "./engine.ts";

/** The program is copied: a run of the benchmark changes a layout. */
const COPIED = [
  "src",
  "layouts",
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** How Dateline is run. */
interface Program extends Pick<Engine, "version" | "prepare" | "foot"> {
  /** Without what tells it where the site is. */
  command: (site: string) => Pick<Command, "file" | "args" | "cwd">;
}

const checkout: Program = {
  version: () => JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version,
  prepare: (site) => {
    for (const name of COPIED) {
      cpSync(join(ROOT, name), join(site, "project", name), { recursive: true });
    }
    const modules = join(site, "project/node_modules");
    if (!existsSync(modules)) symlinkSync(join(ROOT, "node_modules"), modules);
  },
  command: (site) => ({
    file: process.execPath,
    args: ["src/cli/dateline.ts"],
    cwd: join(site, "project"),
  }),
  foot: "project/layouts/parts/foot.ts",
};

/** A program that was installed or packed, run by its command. Its layouts are not ours to change. */
function installed(command: string): Program {
  const [file = "", ...args] = command.split(" ");
  return {
    version: () => versionOf(file, [...args, "--version"]),
    prepare: () => {},
    command: (site) => ({ file, args, cwd: site }),
    foot: undefined,
  };
}

/** Dateline with the settings of its peers, and with its own: by this command, or from this checkout. */
export function datelineEngines(command?: string): Engine[] {
  const program = command ? installed(command) : checkout;
  return [
    engine(program, { name: "dateline", title: "Dateline" }, likeForLike),
    engine(program, { name: "defaults", title: "Dateline, default settings" }, datelineByDefault),
  ];
}

function engine(
  { command, ...program }: Program,
  names: Pick<Engine, "name" | "title">,
  format: Format,
): Engine {
  return {
    ...names,
    ...program,
    install: "npm ci",
    format: () => format,
    content: "content",
    command: (site) => {
      const { file, args, cwd } = command(site);
      const folders = ["content", "output", "cache"];
      const place = folders.flatMap((name) => [`--${name}`, join(site, name)]);
      return { file, args: [...args, "build", ...place, "--now", NOW], cwd };
    },
    output: "output",
    caches: ["cache"],
    shows: {
      article: byMonth,
      author: (id) => `authors/${id}/`,
      tag: (tag) => `tags/${tag}/`,
      month: (yyyy, mm) => `${yyyy}/${mm}/`,
      second: "page/2/",
      feed: "rss.xml",
      heading: /<div class="heading"><h2 /g,
      call: /role="doc-noteref"/g,
      backLink: /role="doc-backlink"/g,
    },
  };
}
