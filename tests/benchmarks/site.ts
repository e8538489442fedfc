/** One engine's site on disk, and what the scenarios do to it. */
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { story } from "./corpus/corpus.ts";
import type { Corpus, Story } from "./corpus/types.ts";
import { writeCorpus } from "./corpus/write.ts";
import type { Engine } from "./engines/engine.ts";

export interface Site {
  engine: Engine;
  corpus: Corpus;
  folder: string;
}

export function makeSite(engine: Engine, corpus: Corpus, parent: string): Site {
  const folder = join(parent, `${engine.name}-${corpus.articles}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeCorpus(join(folder, engine.content), corpus, engine.format(corpus));
  engine.prepare(folder);
  return { engine, corpus, folder };
}

export const SCENARIOS = {
  cold: "Cold: no output, no cache",
  none: "Nothing changed",
  edit: "The text of one recent article changed",
  new: "One new article",
  layout: "A layout changed: the foot of every page",
} as const;

export type Scenario = keyof typeof SCENARIOS;

/** Changes the site as a scenario asks; `round` makes each change another one. */
export const CHANGES: Record<Scenario, (site: Site, round: number) => void> = {
  cold: ({ engine, folder }) => {
    for (const path of [engine.output, ...engine.caches]) putAside(folder, path);
  },
  none: () => {},
  edit: (site, round) => {
    const edited = story(site.corpus, Math.min(RECENT, site.corpus.articles - 1));
    writeStory(site, {
      ...edited,
      body: `${edited.body}\nA sentence was added in round ${round}.\n`,
    });
  },
  new: (site, round) => writeStory(site, story(site.corpus, site.corpus.articles + round)),
  layout: ({ engine, folder }, round) => {
    if (!engine.foot) throw new Error(`${engine.name} has no layout to change`);
    const file = join(folder, engine.foot);
    const text = readFileSync(file, "utf8");
    const changed = text.replace(FOOT, `<footer class="foot" data-round="${round}">`);
    if (changed === text) throw new Error(`${file} has no <footer class="foot">`);
    writeFileSync(file, changed);
  },
};

/** Of the benchmark's folder: what was put aside. */
export const ASIDE = "aside";

/**
 * Makes room for a cold build. What was there is deleted by the next benchmark: for a minute and
 * more after thousands of files were deleted, ext4 takes many times as long to make new ones, since it looks for those
 * that are not of late (`recently_deleted` in its ialloc.c).
 */
export function putAside(folder: string, path: string): void {
  const from = join(folder, path);
  if (!existsSync(from)) return;
  // Not in the site's own folder: Eleventy reads all that is there.
  const aside = join(dirname(folder), ASIDE);
  mkdirSync(aside, { recursive: true });
  renameSync(from, join(aside, randomUUID()));
}

/** Newsrooms edit what is new: this one is on the front and in feeds, so an edit of it costs more than most. */
const RECENT = 5;

const FOOT = /<footer class="foot"[^>]*>/;

function writeStory({ engine, corpus, folder }: Site, each: Story): void {
  const { path, text } = engine.format(corpus);
  const file = join(folder, engine.content, path(each));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text(each));
}

export function sizeOf({ engine, folder }: Pick<Site, "engine" | "folder">): {
  files: number;
  bytes: number;
} {
  const output = join(folder, engine.output);
  const sizes = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((total, size) => total + size, 0) };
}
