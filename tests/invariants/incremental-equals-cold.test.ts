import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Phase } from "../../src/engine/work.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { ALL, sampled } from "../kit/measures/sample.ts";
import { EDITS } from "../kit/random-edits/all-edits.ts";
import { rehearse, type Step } from "../kit/random-edits/compare-with-cold.ts";
import { DAMAGE } from "../kit/random-edits/damaged-outputs.ts";
import { picker } from "../kit/random-edits/pick.ts";
import { firstPaper } from "../kit/random-edits/starting-publication.ts";

/** For a long run: DATELINE_RUNS=5000 DATELINE_SEED=1 npx vitest run incremental-equals-cold */
const RUNS = Number(process.env.DATELINE_RUNS ?? (ALL ? 3 : 2));
const SEED = Number(process.env.DATELINE_SEED ?? 20_260_310);
const MINUTE = 60_000;

const numbers = (maxLength: number) => fc.array(fc.nat(9_999), { maxLength });
/** `value` is drawn once in so many times. */
const seldom = <Value, Other>(often: Other, times: number, value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: value });

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...Object.keys(EDITS)) },
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(DAMAGE)) },
    { weight: 3, arbitrary: fc.constant("undo") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("breakFile", "dropPicture", "dropAuthor", "dropSection"),
    },
    { weight: 1, arbitrary: fc.constantFrom("touch", "quiet") },
  ),
  picks: numbers(6),
  aged: fc.boolean(),
  verify: seldom(false, 7, fc.constant(true)),
  during: seldom(undefined, 8, fc.constantFrom<Phase[]>("read", "plan", "render", "apply")),
});

interface Story {
  articles: number;
  /** Makes the first publication another. */
  vary: number[];
  steps: Step[];
}

const story: fc.Arbitrary<Story> = fc.record({
  articles: fc.integer({ min: 8, max: 15 }),
  vary: numbers(200),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
});

/**
 * Stories that went wrong once, and some that random ones seldom make: one in twelve runs, one in four with `--mode
 * all`, all with `--mode full`.
 */
const KNOWN: [string, ...(readonly [string, number[]?, boolean?][])][] = [
  ["a language is tried out with --verify", ["language", [1], true], ["undo"]],
  ["a folder of the output is a link", ["folderToLink"], ["nothing"]],
  ["a file of the output is a folder", ["fileToFolder"], ["nothing"]],
  ["a folder of the output is a file", ["folderToFile"], ["nothing"]],
  ["an author is gone for a while", ["dropAuthor", [1]], ["undo"]],
  ["a section is gone for a while", ["dropSection", [1]], ["undo"]],
  ["an article that others link to is published by the clock", ["clock", [1]], ["undo"]],
  ["a headline differs for a while", ["headline", [3, 1]], ["undo"]],
  ["a shared source has another title for a while", ["shared", [1, 0, 2]], ["undo"]],
  ["a shared source has another label for a while", ["shared", [0, 3, 1]], ["undo"]],
  ["a shared source comes that was asked for", ["addShared", [3]], ["undo"]],
  ["all shared sources are gone for a while", ["dropShared"], ["undo"]],
  [
    "of two shared sources with one title the other comes first",
    ["addShared", [4]],
    ["turnShared"],
  ],
  ["shared sources are in a file of BibTeX", ["sharedFile", [2]], ["shared", [0, 2, 3]]],
  ["a picture has another colour at its size", ["repaint", [0, 1]]],
  ["a damaged store", ["scribbleStore"], ["nothing"]],
];

const place = scratch();
/** A server writes what it knows a little later. */
const LATER_MS = 700;
afterAll(async () => {
  await setTimeout(LATER_MS);
  place.remove();
});

let stories = 0;
async function tell({ articles, vary, steps }: Story): Promise<void> {
  stories += 1;
  const folder = join(place.folder, String(stories));
  try {
    await rehearse(firstPaper(articles, picker(vary)), steps, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(sampled(KNOWN, 4))("the site is that of a cold build: %s", async (_, ...steps) => {
  const made = steps.map(([does, picks = [], verify = false]) => ({
    does,
    picks,
    verify,
    aged: true,
  }));
  await tell({ articles: 8, vary: [], steps: made });
});

test(
  "an incremental build gives, byte for byte, the site that a cold build gives",
  async () => {
    const told = fc.asyncProperty(story, tell);
    const { failed, numRuns, errorInstance, counterexamplePath } = await fc.check(told, {
      numRuns: RUNS,
      seed: SEED,
    });
    const said = `seed ${SEED}, path ${counterexamplePath}, after ${numRuns} runs:\n${errorInstance}`;
    expect(failed ? said : "equal").toBe("equal");
  },
  RUNS * MINUTE,
);
