import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Corpus, Story } from "../corpus/types.ts";
import type { Format } from "../formats/format.ts";
import type { Command } from "../measure.ts";

export const ROOT = dirname(dirname(dirname(import.meta.dirname)));
export const PEERS = join(dirname(import.meta.dirname), "peers");

/** A site generator under test. Paths are relative to the site's folder, those of `shows` to its output. */
export interface Engine {
  name: string;
  title: string;
  /** Undefined where it is not installed. */
  version: () => string | undefined;
  install: string;
  format: (corpus: Corpus) => Format;
  /** Where the content goes. */
  content: string;
  /** Puts everything but the content into the site's folder. */
  prepare: (site: string) => void;
  command: (site: string) => Command;
  output: string;
  /** What a cold build must not find, beside the output. */
  caches: readonly string[];
  /** The layout with the foot of every page: `<footer class="foot">`. Without one, no layout is changed. */
  foot: string | undefined;
  shows: Shows;
  /** The largest corpus that it is asked to build. */
  largest?: number;
}

/** How to find in an engine's output what every engine must publish. */
export interface Shows {
  article: (story: Story) => string;
  author: (id: string, name: string) => string;
  tag: (tag: string) => string;
  month: (yyyy: string, mm: string) => string;
  /** The folder of a list's second page, in that of its first. */
  second: string;
  /** Beside the page of a list. */
  feed: string;
  heading: RegExp;
  call: RegExp;
  backLink: RegExp;
}

export function copyPeer(name: string): (site: string) => void {
  return (site) => cpSync(join(PEERS, name), site, { recursive: true });
}

/** The first number with dots in what a program says of itself. */
export function versionOf(file: string, args: readonly string[]): string | undefined {
  try {
    const said = execFileSync(file, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return /\d+(?:\.\d+)+/.exec(said)?.[0];
  } catch {
    return undefined;
  }
}

/** Where all engines but Hugo put an article. */
export function byMonth({ date, slug }: Story): string {
  return `${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}/index.html`;
}
