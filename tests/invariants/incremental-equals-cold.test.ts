import fc from "fast-check";
import { expect, test } from "vitest";
import { EDITS } from "../kit/edits.ts";
import { firstPaper } from "../kit/first-paper.ts";
import { MISCHIEF } from "../kit/mischief.ts";
import { picker } from "../kit/pick.ts";
import { rehearse, type Step } from "../kit/rehearsal.ts";
import { scratch } from "../kit/site.ts";

/** For a long run: DATELINE_RUNS=5000 DATELINE_SEED=1 npx vitest run incremental-equals-cold */
const RUNS = Number(process.env.DATELINE_RUNS ?? 60);
const SEED = Number(process.env.DATELINE_SEED ?? 20_260_310);
const MINUTE = 60_000;

const numbers = (maxLength: number) => fc.array(fc.nat(9_999), { maxLength });

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(EDITS)) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(MISCHIEF)) },
    { weight: 1, arbitrary: fc.constantFrom("undo", "touch", "quiet") },
  ),
  picks: numbers(6),
  aged: fc.boolean(),
  verify: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  during: fc.option(fc.constantFrom("plan", "render", "apply"), { nil: undefined, freq: 6 }),
});

const story = fc.record({
  articles: fc.integer({ min: 8, max: 15 }),
  vary: numbers(200),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
});

test(
  "an incremental build gives, byte for byte, the site that a cold build gives",
  async () => {
    const told = fc.asyncProperty(story, async ({ articles, vary, steps }) => {
      const { folder, remove } = scratch();
      try {
        await rehearse(firstPaper(articles, picker(vary)), steps, folder);
      } finally {
        remove();
      }
    });
    const result = await fc.check(told, { numRuns: RUNS, seed: SEED });
    const { failed, numRuns, errorInstance } = result;
    if (failed) console.log(fc.defaultReportMessage(result));
    expect(failed ? `after ${numRuns} runs: ${errorInstance}` : "equal").toBe("equal");
  },
  RUNS * MINUTE,
);
