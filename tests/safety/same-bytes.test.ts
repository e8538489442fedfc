import { cpSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../src/build/survey.ts";
import { archive } from "../kit/archive.ts";
import { onMachine } from "../kit/other-machine.ts";
import { FULL, sampled, times } from "../kit/sample.ts";
import {
  buildArgs,
  dateline,
  PUBLICATION,
  ROOT,
  scratch,
  tree,
  writeContent,
} from "../kit/site.ts";
import type { Tree } from "../kit/turns.ts";

/** In full, more than one thread reads, and more pages than one thread renders. */
const ARTICLES = times(700);
const MINUTE = 60_000;
const SETTINGS = PUBLICATION.replace("search: false\n", "");

interface Difference {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Does something to the content that is to make no difference. */
  before?: (content: string) => void;
}

const touched = (time: number) => (content: string) => {
  for (const path of filesBelow(content)) utimesSync(join(content, path), time, time);
};

const DIFFERENCES: Record<string, Difference> = {
  "a zone far in the east": { env: { TZ: "Pacific/Kiritimati" } },
  "a zone of half an hour": { env: { TZ: "America/St_Johns" } },
  "a language with an i of its own": { env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
  "a language with numerals of its own": { env: { LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" } },
  "no language": { env: { LANG: "C", LC_ALL: "C" } },
  "another working folder": { cwd: tmpdir() },
  "a disk that lists names backwards": { env: onMachine({ reversed: true }) },
  "files of 1970": { before: touched(1) },
  "files of tomorrow": { before: touched(Date.now() / 1000 + 86_400) },
  "one core": { env: { ...onMachine({ cores: 1 }), UV_THREADPOOL_SIZE: "1" } },
  "three cores": { env: onMachine({ cores: 3 }) },
  "eight cores": { env: { ...onMachine({ cores: 8 }), UV_THREADPOOL_SIZE: "8" } },
};

const place = scratch();
const content = join(place.folder, "content");
let builds = 0;

/** Copies the content and builds it with nothing kept of any other build. */
function builtWith({ env = {}, cwd = ROOT, before = () => {} }: Difference, from = content): Tree {
  builds += 1;
  const own = join(place.folder, `build-${builds}`);
  cpSync(from, join(own, "content"), { recursive: true });
  before(join(own, "content"));
  const near = cwd === dirname(place.folder) ? join(basename(place.folder), basename(own)) : own;
  const [source, output, cache] = ["content", "_site", "cache"].map((name) => join(near, name));
  const args = buildArgs(source ?? "", output ?? "", "--cache", cache ?? "");
  const { status, stderr } = dateline(args, env, cwd);
  expect(status, stderr).toBe(0);
  return tree(join(own, "_site"));
}

let usual: Tree;
beforeAll(() => {
  writeContent(content, { "publication.yaml": SETTINGS, ...archive(ARTICLES, 2) });
  usual = builtWith({});
}, 5 * MINUTE);
afterAll(place.remove);

test.each(sampled(Object.entries(DIFFERENCES)))("the same bytes: %s", (_, difference) => {
  expect(builtWith(difference)).toEqual(usual);
});

test.runIf(FULL)(
  "the demonstration too, with its pictures and cards: one core, and names backwards",
  () => {
    const env = { ...onMachine({ reversed: true, cores: 1 }), TZ: "Asia/Kathmandu", LC_ALL: "C" };
    const demonstration = join(ROOT, "content");
    expect(builtWith({ env }, demonstration)).toEqual(builtWith({}, demonstration));
  },
);
