import { rmSync } from "node:fs";
import { join } from "node:path";
import { type BuildFolders, foldersIn } from "../builds/build-counts.ts";
import { build, buildArgs, type Ran } from "../builds/command.ts";
import { fileHashes } from "../disk/file-hashes.ts";
import { article, PUBLICATION, writeContent } from "./publication-files.ts";

/** Hashes of files in a folder, by path. */
export type Tree = Record<string, string>;

/** A publication that alternates between two versions, with each version's site from a cold build. */
export interface TwoVersions extends BuildFolders {
  sites: [Tree, Tree];
  /** Milliseconds that a build takes from one version to the other. */
  usual: number;
  /** Switches to a version. Returns its site. */
  turn: (number: number) => Tree;
  args: string[];
}

/** One in so many articles has a different headline in each version. */
const CHANGING = 50;
/** So many articles exist only in the first version, and as many others only in the second. */
const OWN = 10;
const SETTINGS = PUBLICATION.replace("markdownFiles: true", "markdownFiles: false");

const text = (number: number, turn: number) =>
  article(
    {
      title: number % CHANGING === 0 ? `Turn ${turn}, number ${number}` : `Number ${number}`,
      date: `2026-03-${String((number % 28) + 1).padStart(2, "0")}`,
      section: number % 3 === 0 ? "home" : "world",
    },
    `Text ${number}.\n`,
  );

function filesOf(articles: number, turn: number, all: boolean): Record<string, string> {
  const numbers = Array.from({ length: articles }, (_, number) => number);
  const own = Array.from({ length: OWN }, (_, number) => `articles/turn-${turn}-${number}.md`);
  return {
    "publication.yaml": SETTINGS,
    ...Object.fromEntries(
      numbers
        .filter((number) => all || number % CHANGING === 0)
        .map((number) => [`articles/a${number}.md`, text(number, turn)]),
    ),
    ...Object.fromEntries(own.map((path, number) => [path, text(number, turn)])),
  };
}

/** Builds both sites. The output then contains the first. */
export function buildVersions(folder: string, articles: number): TwoVersions {
  const works = foldersIn(folder);
  const turn = (number: number): void => {
    const now = number % 2;
    for (const path of Object.keys(filesOf(0, 1 - now, false)))
      if (path.includes("turn-")) rmSync(join(works.content, path), { force: true });
    writeContent(works.content, filesOf(articles, now, false));
  };
  writeContent(works.content, filesOf(articles, 0, true));
  const [second, first] = [1, 0].map((number) => {
    turn(number);
    const fresh = join(folder, `cold-${number}`, "_site");
    build(works.content, fresh, "--cache", join(folder, `cold-${number}`, "cache"));
    return fileHashes(fresh);
  }) as [Tree, Tree];
  const args = buildArgs(works.content, works.output, "--cache", works.cache);
  const again = (): Ran => build(works.content, works.output, "--cache", works.cache);
  again();
  const usual = Math.min(
    ...[1, 0].map((number) => {
      turn(number);
      const start = performance.now();
      again();
      return performance.now() - start;
    }),
  );
  const sites: TwoVersions["sites"] = [first, second];
  return {
    ...works,
    sites,
    usual,
    args,
    turn: (number) => {
      turn(number);
      return sites[number % 2] as Tree;
    },
  };
}
