import { cpSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArgs, dateline } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { COMBINED, DIFFERENCES, type Difference } from "../kit/faults/machine-differences.ts";
import { machineEnvironment } from "../kit/faults/other-machine.ts";
import { FULL, times } from "../kit/measures/sample.ts";
import { archive } from "../kit/publications/large-archive.ts";
import { MACHINE_SENSITIVE } from "../kit/publications/machine-sensitive.ts";
import { PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import type { Tree } from "../kit/publications/two-versions.ts";
import { GAZETTE } from "../kit/sites/gazette.ts";

/** In full, more than one thread reads, and more pages than one thread renders. */
const ARTICLES = times(700);
const MINUTE = 60_000;
const SETTINGS = PUBLICATION.replace("search: false\n", "");

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
  const built = fileHashes(join(own, "_site"));
  rmSync(own, { recursive: true });
  return built;
}

let usual: Tree;
beforeAll(() => {
  writeContent(content, {
    "publication.yaml": SETTINGS,
    ...MACHINE_SENSITIVE,
    ...archive(ARTICLES, 2),
  });
  usual = builtWith({});
}, 5 * MINUTE);
afterAll(place.remove);

test.each(Object.entries(FULL ? DIFFERENCES : COMBINED))("the same bytes: %s", (_, difference) => {
  expect(builtWith(difference)).toEqual(usual);
});

test.runIf(FULL)(
  "a newspaper too, with its pictures and cards: one core, and names backwards",
  () => {
    const env = {
      ...machineEnvironment({ reversed: true, cores: 1 }),
      TZ: "Asia/Kathmandu",
      LC_ALL: "C",
    };
    expect(builtWith({ env }, GAZETTE)).toEqual(builtWith({}, GAZETTE));
  },
);
