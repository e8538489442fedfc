import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** The program is packed once for all the builds of a run. */
const packed = "tests/kit/builds/packed-program.ts";

/** Random cases are the same in each run, so that a change fails by its own faults only. */
const setupFiles = ["tests/kit/measures/random-cases.ts"];

/** Sites that several test files look at are built once. */
const shared = { globalSetup: [packed, "tests/kit/sites/shared-folder.ts"], setupFiles };

/** Whole sites, what is hostile and the browser have projects of their own. */
const FOLDERS = ["site", "invariants", "package", "safety", "e2e", "demonstration", "waline"].map(
  (folder) => `tests/${folder}/**`,
);

/** Tests that put something in the place of a module, which no other test may meet. */
const ALONE = "tests/**/*.alone.test.ts";

/** Too slow for `npm test`: `npm run test:all` runs them, with `--mode all`. CONTRIBUTING says what goes where. */
const SLOW = "tests/**/*.slow.*";

/**
 * Unit tests mirror src/ and layouts/; site tests build whole sites; browser tests look at them. Safety tests meet what
 * is hostile: a sample of their cases, or all of them with `--mode full`.
 */
export default defineConfig(({ mode }) => {
  const left = mode === "all" || mode === "full" ? [] : [SLOW];
  return {
    test: {
      // As many files at once as there are cores. One more, tried on two, takes as long: what waits is little.
      maxWorkers: Math.min(8, Math.max(2, availableParallelism())),
      // Some hundred files of small tests: loading the modules anew for each takes longer than the tests.
      isolate: false,
      projects: [
        {
          test: {
            name: "unit",
            include: ["tests/**/*.test.ts"],
            exclude: [...FOLDERS, ALONE, ...left],
            // A loaded machine starts a command in twenty seconds.
            testTimeout: 60_000,
            globalSetup: [packed],
            setupFiles,
          },
        },
        {
          test: {
            name: "alone",
            include: [ALONE],
            exclude: left,
            isolate: true,
            testTimeout: 60_000,
            globalSetup: [packed],
            setupFiles,
          },
        },
        {
          test: {
            name: "site",
            include: ["site", "invariants"].map((name) => `tests/${name}/**/*.test.ts`),
            exclude: left,
            testTimeout: 120_000,
            hookTimeout: 120_000,
            ...shared,
          },
        },
        {
          test: {
            name: "package",
            include: ["tests/package/**/*.test.ts"],
            exclude: left,
            testTimeout: 120_000,
            hookTimeout: 120_000,
            globalSetup: [packed, "tests/kit/package/install-once.ts"],
          },
        },
        {
          test: {
            name: "safety",
            include: ["tests/safety/**/*.test.ts"],
            exclude: left,
            testTimeout: 600_000,
            hookTimeout: 120_000,
            globalSetup: [packed],
            setupFiles,
          },
        },
        {
          test: {
            name: "demonstration",
            include: ["tests/demonstration/**/*.test.ts"],
            exclude: left,
            testTimeout: 120_000,
            hookTimeout: 120_000,
            ...shared,
          },
        },
        {
          test: {
            name: "waline",
            include: ["tests/waline/**/*.test.ts"],
            // It installs 300 MB, so that only `npm run test:waline` runs it.
            exclude: mode === "waline" ? [] : ["tests/waline/**"],
            testTimeout: 300_000,
            // npm may have to compile SQLite.
            hookTimeout: 1_200_000,
            globalSetup: [packed],
            setupFiles,
          },
        },
        {
          test: {
            name: "browser",
            include: ["tests/e2e/**/*.test.ts"],
            exclude: left,
            testTimeout: 60_000,
            hookTimeout: 120_000,
            ...shared,
          },
        },
      ],
    },
  };
});
