import { createHash, hash } from "node:crypto";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { formatReport } from "../../../src/diagnostics.ts";
import { filesBelow } from "../../../src/engine/disk/folders.ts";
import type { BuildRequest } from "../../../src/engine/request/request.ts";
import { buildNew, type Ended } from "../builds/engine-in-node.ts";
import { ROOT } from "../disk/project-root.ts";
import type { Files } from "../publications/publication-files.ts";
import { filesOf, type Paper, type PaperRequest } from "./publication-data.ts";
import { commandLane, type Lane, serverLane } from "./ways-to-build.ts";

/** A content folder and the lanes that build it. */
export interface Newsroom {
  content: string;
  lanes: readonly Lane[];
  /** Writes files that changed since last time. With `aged`, they get an old time that depends on their text. */
  write: (paper: Paper, aged: boolean) => void;
  /** Writes a file of the same length, and keeps its modification time. */
  writeQuietly: (path: string, text: string) => void;
  touch: (path: string, seconds: number) => void;
  request: (asked: PaperRequest, places: Pick<Lane, "output" | "cache">) => BuildRequest;
  /** Builds without cache and previous output. */
  cold: (paper: Paper) => Promise<Ended & { files: Record<string, string> }>;
  /** Copies the lanes' folders under a step's number. */
  copy: (step: number) => void;
  copies: (lane: Lane, steps: readonly number[]) => string[];
  aside: () => string;
  close: () => void;
}

export function openNewsroom(folder: string): Newsroom {
  const content = join(folder, "content");
  const coldPlaces = { output: join(folder, "cold/output"), cache: join(folder, "cold/cache") };
  const lanes = [commandLane(join(folder, "command")), serverLane(join(folder, "server"))];
  let moved = 0;
  const request: Newsroom["request"] = ({ url, shard, ...asked }, { output, cache }) => ({
    ...asked,
    content,
    contentShown: "content",
    output,
    cache,
    root: ROOT,
    strict: false,
    verify: false,
    ...(url !== undefined && { url }),
    ...(shard && { shard }),
  });
  return {
    content,
    lanes,
    ...writer(content, (path) => {
      for (const lane of lanes) lane.changed(path);
    }),
    request,
    cold: async (paper) => {
      rmSync(dirname(coldPlaces.output), { recursive: true, force: true });
      const built = await buildNew(request(paper.request, coldPlaces));
      return { ...built, files: outputHashes(coldPlaces.output) };
    },
    copy: (step) => {
      for (const { folder: from } of lanes)
        cpSync(from, join(`${from}-copies`, String(step)), {
          recursive: true,
          preserveTimestamps: true,
        });
    },
    copies: (lane, steps) => steps.map((step) => join(`${lane.folder}-copies`, String(step))),
    aside: () => join(folder, `aside-${++moved}`),
    close: () => {
      for (const lane of lanes) lane.stop();
    },
  };
}

function writer(
  content: string,
  changed: (path: string) => void,
): Pick<Newsroom, "write" | "writeQuietly" | "touch"> {
  let written: Files = {};
  // Files written quietly: their times no longer depend on their texts, so later versions get the current time.
  const quiet = new Set<string>();
  return {
    write: (paper, aged) => {
      const files = filesOf(paper);
      for (const path of Object.keys(written))
        if (files[path] === undefined) {
          rmSync(join(content, path));
          changed(path);
        }
      for (const [path, text] of Object.entries(files)) {
        if (written[path] === text) continue;
        const file = join(content, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        changed(path);
        if (aged && !quiet.has(path)) utimesSync(file, timeOf(text), timeOf(text));
      }
      written = files;
    },
    touch: (path, seconds) => {
      utimesSync(join(content, path), seconds, seconds);
      changed(path);
    },
    writeQuietly: (path, text) => {
      const file = join(content, path);
      const { mtimeMs } = lstatSync(file);
      writeFileSync(file, text);
      utimesSync(file, mtimeMs / 1000, mtimeMs / 1000);
      changed(path);
      quiet.add(path);
      written = { ...written, [path]: text };
    },
  };
}

/** A time in the past that depends on the text, in seconds since 1970. */
function timeOf(text: string): number {
  const number = createHash("sha256").update(text).digest().readUInt32BE();
  return 1_600_000_000 + (number % 100_000_000) + 0.25;
}

/** Hashes of all files in an output, by path; for symbolic links, their target. */
export function outputHashes(output: string): Record<string, string> {
  const sign = (file: string): string =>
    lstatSync(file).isSymbolicLink()
      ? `a link to ${readlinkSync(file)}`
      : hash("sha1", readFileSync(file));
  return Object.fromEntries(filesBelow(output).map((path) => [path, sign(join(output, path))]));
}

/** A build's report, as the editor sees it. */
export function reportOf({ diagnostics = [] }: Ended): string {
  return formatReport(diagnostics, { color: false });
}
