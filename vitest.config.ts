import { defineConfig } from "vitest/config";

/** Sites that several test files look at are built once. */
const shared = { globalSetup: ["tests/kit/shared-folder.ts"] };

/**
 * Unit tests mirror src/ and layouts/; site tests build whole sites; browser tests look at them. Safety tests meet what
 * is hostile: a tenth of their cases, or all of them with `--mode full`.
 */
export default defineConfig({
  test: {
    // As many files at once as a small machine has cores: a test that waits for a build leaves the other one free.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/invariants/**", "tests/e2e/**", "tests/safety/**"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts", "tests/invariants/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...shared,
        },
      },
      {
        test: {
          name: "safety",
          include: ["tests/safety/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...shared,
        },
      },
    ],
  },
});
