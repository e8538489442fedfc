import { expect, test } from "vitest";
import { hostWarnings } from "../../../src/cli/build/host-limits.ts";

test("a site far below every host's limits gets no report", () => {
  expect(hostWarnings({ files: 15_999, bytes: 799_999_999 })).toEqual([]);
});

test("from four fifths of a limit on, its host is named", () => {
  expect(hostWarnings({ files: 16_000, bytes: 800_000_000 })).toEqual([
    "warning: The site has 800 MB, and GitHub Pages allows 1,000 MB",
    "warning: The site has 16,000 files, and Cloudflare Pages allows 20,000 files",
  ]);
});

test("beyond it, that it takes no more", () => {
  expect(hostWarnings({ files: 20_001, bytes: 0 })).toEqual([
    "warning: The site has 20,001 files, and Cloudflare Pages allows at most 20,000 files",
  ]);
});
