import { expect, test } from "vitest";
import { BuildError, DamagedFile } from "../../../src/engine/errors/build-error.ts";
import { retryIfDamaged } from "../../../src/engine/store/retry-if-damaged.ts";
import { damaged } from "../../../src/engine/store/stored-json.ts";

/** Runs what throws these, one at a time, and then ends well; returns what was done. */
async function done(
  ...errors: unknown[]
): Promise<{ runs: number; mended: number; error?: unknown }> {
  const counts = { runs: 0, mended: 0 };
  const renewStore = () => {
    counts.mended += 1;
  };
  try {
    await retryIfDamaged({ renewStore }, async () => {
      const error = errors[counts.runs];
      counts.runs += 1;
      if (error !== undefined) throw error;
    });
    return counts;
  } catch (error) {
    return { ...counts, error };
  }
}

test("what ends well is run once", async () => {
  expect(await done()).toEqual({ runs: 1, mended: 0 });
});

test("where the store is damaged, wherever that was found out, it is emptied, and all is run again", async () => {
  expect(await done(damaged("torn"))).toEqual({ runs: 2, mended: 1 });
  const wrapped = Object.assign(new Error("in a layout"), { originalError: damaged("torn") });
  expect(await done(new Error("outer", { cause: wrapped }))).toEqual({ runs: 2, mended: 1 });
});

test("where a file is damaged, which is deleted by then, all is run again with the store as it is", async () => {
  expect(await done(new DamagedFile("/cache/a"))).toEqual({ runs: 2, mended: 0 });
});

test("what is still wrong the second time is reported, and all else the first time", async () => {
  const [first, second] = [damaged("one"), damaged("two")];
  expect(await done(first, second)).toEqual({ runs: 2, mended: 1, error: second });
  const other = new BuildError("no", "no");
  expect(await done(other)).toEqual({ runs: 1, mended: 0, error: other });
  expect(await done("no error")).toEqual({ runs: 1, mended: 0, error: "no error" });
});
