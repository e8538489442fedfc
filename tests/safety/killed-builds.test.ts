import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manifestFile } from "../../src/engine/output/manifest.ts";
import { random } from "../benchmarks/corpus/random.ts";
import { build } from "../kit/builds/command.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { failingEnvironment, startWatched } from "../kit/faults/troubled-process.ts";
import {
  besideOutput,
  type EndState,
  endStateOf,
  expectTidy,
} from "../kit/faults/where-a-build-ended.ts";
import { FULL, SEED, times } from "../kit/measures/sample.ts";
import { buildVersions, type TwoVersions } from "../kit/publications/two-versions.ts";

const ARTICLES = times(3_000);
const KILLS = times(100, 20);
const SIGNALS = times(20);
const PAIRS = times(20);
/** After so many kills a build is let through. One in so many is of a build that has no cache. */
const [HEALED, COLD] = [5, 20];
/** A build takes less time to end than to finish. Five times that leaves room for a busy machine. */
const MAX_SHARE = 5;
const MINUTE = 60_000;

const place = scratch();
let turns: TwoVersions;
let turn = 0;
beforeAll(() => {
  turns = buildVersions(place.folder, ARTICLES);
}, 5 * MINUTE);
afterAll(place.remove);

const moments = random(SEED, 1);

/** Ends a build as a power cut does: by the clock, or at one of the steps that change the output. */
async function kill(number: number): Promise<void> {
  const { args, output, cache, sites, usual } = turns;
  if (number % 2 === 0) {
    const { child, ended } = startWatched(args);
    await setTimeout(moments.below(usual));
    child.kill("SIGKILL");
    await ended;
    return;
  }
  const [one, other] = sites;
  const changes = Object.keys({ ...one, ...other }).filter((path) => one[path] !== other[path]);
  const step = 1 + moments.below(changes.length + 2);
  const below = [`${output}/`, manifestFile(cache, output)];
  await startWatched(args, failingEnvironment({ step, does: "kill", below })).ended;
}

test(
  "a build that is killed leaves whole files of the one site or the other, and the next one heals",
  async () => {
    const stood: EndState[] = [];
    let before = fileHashes(turns.output);
    for (let number = 1; number <= KILLS; number += 1) {
      turn += 1;
      const wanted = turns.turn(turn);
      if (number % COLD === 0) rmSync(turns.cache, { recursive: true });
      await kill(number);
      const after = fileHashes(turns.output);
      stood.push(endStateOf(before, after, wanted, fileHashes(besideOutput(turns).stage)));
      before = after;
      // The last build of all is let through as well: the next test begins with a tidy output.
      if (number % HEALED !== 0 && number !== KILLS) continue;
      build(turns.content, turns.output, "--cache", turns.cache);
      before = fileHashes(turns.output);
      expect(before, `after ${number} kills`).toEqual(wanted);
      expectTidy(turns);
    }
    const missed: EndState[] = [
      "nothing was staged",
      "files were staged",
      "files were put in place",
    ];
    const aimed = FULL ? missed : missed.slice(2);
    expect(aimed.filter((each) => !stood.includes(each))).toEqual([]);
  },
  KILLS * MINUTE,
);

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)(
  "%s ends a build soon, with the old site or the new one",
  async (...of) => {
    const [name, status] = of;
    let stopped = 0;
    for (let number = 0; number < SIGNALS; number += 1) {
      const before = fileHashes(turns.output);
      turn += 1;
      const wanted = turns.turn(turn);
      const { child, ended } = startWatched(turns.args);
      await setTimeout(moments.below(turns.usual));
      const running = child.exitCode === null;
      const start = performance.now();
      child.kill(name);
      const { code, signal, stderr } = await ended;
      expect(performance.now() - start).toBeLessThan(MAX_SHARE * turns.usual);
      expectTidy(turns);
      const after = fileHashes(turns.output);
      expect([before, wanted]).toContainEqual(after);
      expect(stderr).not.toContain("    at ");
      if (!running) continue;
      // A process that is through, and only has to end, has no ear for a signal any more.
      if (code === 0) {
        expect(after).toEqual(wanted);
        continue;
      }
      // In its first moments it has none yet, and is ended by the system.
      expect([code, signal]).toEqual(signal ? [null, name] : [status, null]);
      stopped += 1;
    }
    expect(stopped).toBeGreaterThan(0);
  },
  SIGNALS * MINUTE,
);

const OTHER =
  /^error: another build \(process (\d+)\) is writing to the same output\nhelp: Wait until it ends\. .*\n$/;

test(
  "of two builds at once one has the output, and the other says so",
  async () => {
    let met = 0;
    for (let number = 0; number < PAIRS; number += 1) {
      turn += 1;
      const wanted = turns.turn(turn);
      if (number % 2 === 0) await killedHolder();
      const both = [startWatched(turns.args), startWatched(turns.args)];
      const ends = await Promise.all(
        both.map(async ({ child, ended }) => ({ pid: child.pid, ...(await ended) })),
      );
      const lost = ends.filter(({ code }) => code !== 0);
      const [winner] = ends.filter(({ code }) => code === 0);
      for (const { code, stderr } of lost) {
        expect(code).toBe(1);
        expect(Number(OTHER.exec(stderr)?.[1]), stderr).toBe(winner?.pid);
        met += 1;
      }
      expect(fileHashes(turns.output)).toEqual(wanted);
      expectTidy(turns);
    }
    expect(met).toBeGreaterThan(0);
  },
  PAIRS * MINUTE,
);

/** Leaves the lock and the stage of a build that is no more: two find it at once. */
async function killedHolder(): Promise<void> {
  const below = [besideOutput(turns).stage];
  await startWatched(turns.args, failingEnvironment({ step: 4, does: "kill", below })).ended;
}
