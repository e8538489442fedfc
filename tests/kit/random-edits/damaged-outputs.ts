import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { MARKER } from "../../../src/content/files/scan.ts";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import { type Pick, pickOne } from "./pick.ts";

/** The output and cache that builds have left. */
export interface BuildState {
  output: string;
  cache: string;
  /** Whether its builds recover from a damaged store. */
  mends: boolean;
  /** Folders with copies of both as earlier builds left them, oldest first. */
  before: readonly string[];
  /** A path for something moved away, new for each call. */
  aside: () => string;
}

/** Damages an output or cache, and returns a description. */
export type Damage = (left: BuildState, pick: Pick) => string;

/** Files of the output except the marker, without which a build refuses to touch the output. */
function files({ output }: BuildState): string[] {
  return filesBelow(output).filter((path) => path !== MARKER);
}

function folders(left: BuildState): string[] {
  return [...new Set(files(left).map(dirname))].filter((path) => path !== ".");
}

function toFile(change: (file: string) => void, did: string): Damage {
  return (left, pick) => {
    const all = files(left);
    if (all.length === 0) return "nothing (the output is empty)";
    const path = pickOne(all, pick);
    change(join(left.output, path));
    return `the output's ${path} ${did}`;
  };
}

function toFolder(change: (folder: string, left: BuildState) => void, did: string): Damage {
  return (left, pick) => {
    const all = folders(left);
    if (all.length === 0) return "nothing (the output has no folders)";
    const path = pickOne(all, pick);
    change(join(left.output, path), left);
    return `the output's folder ${path} ${did}`;
  };
}

const STRANGERS = ["stranger.html", "world/x.txt", "a/b/c", ".hidden", "index.html.bak", "world/y"];

function restored(what: "output" | "cache", { before, ...left }: BuildState, pick: Pick): string {
  const usable = before.filter((folder) => existsSync(join(folder, what)));
  if (usable.length === 0) return "nothing (there is no copy)";
  const copy = pickOne(usable, pick);
  rmSync(left[what], { recursive: true, force: true });
  cpSync(join(copy, what), left[what], { recursive: true, preserveTimestamps: true });
  return `the ${what} is the copy of step ${copy.split("/").at(-1)}`;
}

/** Damages cache files whose names match. */
function toCache(pattern: RegExp, change: (file: string) => void, did: string): Damage {
  return ({ cache }) => {
    const names = existsSync(cache) ? readdirSync(cache).filter((name) => pattern.test(name)) : [];
    if (names.length === 0) return "nothing (of the cache)";
    for (const name of names) change(join(cache, name));
    return `the cache's ${names.join(", ")} ${did}`;
  };
}

const halve = (file: string): void => truncateSync(file, Math.floor(readFileSync(file).length / 2));
const garbage = (file: string): void => writeFileSync(file, "no such thing ".repeat(900));
/** Damages the links between database pages, since damage within a text could go unnoticed. */
const scribble = (file: string): void => {
  const bytes = readFileSync(file);
  for (let page = PAGE; page < bytes.length; page += PAGE) bytes.fill(0x5a, page, page + 4);
  writeFileSync(file, bytes);
};
/** SQLite's default page size: https://www.sqlite.org/fileformat2.html */
const PAGE = 4096;

const damaged =
  (mischief: Damage): Damage =>
  (left, pick) =>
    left.mends ? mischief(left, pick) : "nothing (its store can't be mended)";

const ofOutput: Record<string, Damage> = {
  deleteFile: toFile((file) => rmSync(file), "is deleted"),
  appendToFile: toFile((file) => appendFileSync(file, "<!-- x -->"), "has something added"),
  truncateFile: toFile(halve, "is cut in half"),
  emptyFile: toFile((file) => truncateSync(file), "is emptied"),
  alterFile: toFile((file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.reverse());
    // Set the time explicitly: the clock may not have ticked since the build.
    utimesSync(file, 1, 1);
  }, "is altered at its size"),
  touchFile: toFile((file) => utimesSync(file, 2, 2), "has another time"),
  fileToFolder: toFile((file) => {
    rmSync(file);
    mkdirSync(join(file, "x"), { recursive: true });
    writeFileSync(join(file, "x/y"), "");
  }, "is a folder"),
  addFile: ({ output }, pick) => {
    const path = pickOne(STRANGERS, pick);
    if (!existsSync(output)) return "nothing (there is no output)";
    try {
      mkdirSync(dirname(join(output, path)), { recursive: true });
      writeFileSync(join(output, path), "a stranger");
    } catch {
      return "nothing (something is in the way)";
    }
    return `a stranger in the output, ${path}`;
  },
  deleteFolder: toFolder((folder) => rmSync(folder, { recursive: true }), "is deleted"),
  folderToFile: toFolder((folder) => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file");
  }, "is a file"),
  folderToLink: toFolder((folder, { aside }) => {
    const elsewhere = aside();
    renameSync(folder, elsewhere);
    symlinkSync(elsewhere, folder);
  }, "is elsewhere, and a link leads there"),
  fileToLink: (left, pick) => {
    const elsewhere = left.aside();
    const move = (file: string): void => {
      renameSync(file, elsewhere);
      symlinkSync(elsewhere, file);
    };
    return toFile(move, "is elsewhere, and a link leads there")(left, pick);
  },
  deleteOutput: ({ output }) => {
    rmSync(output, { recursive: true, force: true });
    return "the output is deleted";
  },
  emptyOutput: (left) => {
    for (const path of files(left)) rmSync(join(left.output, path));
    return "all files of the output are deleted";
  },
  oldOutput: (left, pick) => restored("output", left, pick),
};

const ofCache: Record<string, Damage> = {
  oldCache: (left, pick) => restored("cache", left, pick),
  deleteCache: ({ cache }) => {
    rmSync(cache, { recursive: true, force: true });
    return "the cache is deleted";
  },
  deleteManifest: toCache(/^manifest-/, (file) => rmSync(file), "is deleted"),
  truncateManifest: toCache(/^manifest-/, halve, "is cut in half"),
  deleteStore: toCache(/\.db$/, (file) => rmSync(file), "is deleted"),
  emptyStore: toCache(/\.db$/, (file) => truncateSync(file), "is emptied"),
  truncateStore: damaged(toCache(/\.db$/, halve, "is cut in half")),
  scribbleStore: damaged(toCache(/\.db$/, scribble, "is scribbled over")),
  garbageStore: toCache(/\.db$/, garbage, "is no database"),
};

/** Damage that may happen to an output or cache between builds, by name. */
export const DAMAGE: Readonly<Record<string, Damage>> = { ...ofOutput, ...ofCache };
