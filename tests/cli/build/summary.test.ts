import { expect, test } from "vitest";
import type { Summary } from "../../../src/cli/build/run-build.ts";
import { summaryText } from "../../../src/cli/build/summary.ts";

const summary = (changes: Partial<Summary> = {}): Summary => ({
  written: 3,
  same: 1,
  removed: 2,
  pages: 12_345,
  rendered: 1_200,
  kept: 11_145,
  files: 9_000,
  bytes: 50_000_000,
  largest: { path: "a.jpg", size: 9_000 },
  pictures: 0,
  cards: 0,
  indexes: 0,
  leftOut: { drafts: 0, ahead: 0, expired: 0 },
  seconds: {
    read: 1.234,
    plan: 0.001,
    pictures: 0,
    render: 20,
    cards: 0,
    search: 0,
    apply: 0.5,
    total: 21.739,
  },
  memory: 1_234_567_890,
  ...changes,
});

test("it says what was done, where, how long each phase took and how much memory it needed", () => {
  expect(summaryText(summary(), "/srv/_site")).toBe(
    `Built 12,345 pages in 21.74 s: 1,200 rendered, 11,145 kept, 2 removed, in /srv/_site
  read 1.23 s, plan 0.00 s, render 20.00 s, apply 0.50 s, 1,235 MB of memory
`,
  );
});

test("pictures are counted if some were made, with how long that took", () => {
  const seconds = { ...summary().seconds, pictures: 61.5 };
  const text = summaryText(summary({ pictures: 1_100, seconds }), "/srv/_site");
  expect(text).toContain("2 removed, 1,100 pictures made, in /srv/_site");
  expect(text).toContain("plan 0.00 s, pictures 61.50 s, render");
});

test("a site that hosts will soon refuse gets a warning", () => {
  const text = summaryText(summary({ files: 17_000 }), "/srv/_site", { host: "cloudflare" });
  expect(text).toMatch(/\nwarning: The site has 17,000 files, and Cloudflare .*\nhelp: .*\n$/);
});

test("and search indexes", () => {
  const seconds = { ...summary().seconds, search: 3 };
  const text = summaryText(summary({ indexes: 1, seconds }), "/srv/_site");
  expect(text).toContain("2 removed, 1 search index made, in /srv/_site");
  expect(text).toContain("render 20.00 s, search 3.00 s, apply");
});

test("so are social cards", () => {
  const seconds = { ...summary().seconds, cards: 2 };
  const text = summaryText(summary({ cards: 30, seconds }), "/srv/_site");
  expect(text).toContain("2 removed, 30 social cards made, in /srv/_site");
  expect(text).toContain("render 20.00 s, cards 2.00 s, apply");
});

test.each([
  [{ drafts: 1, ahead: 0, expired: 0 }, "Left out: 1 draft. Use --drafts to see them.\n"],
  [{ drafts: 2, ahead: 0, expired: 0 }, "Left out: 2 drafts. Use --drafts to see them.\n"],
  [{ drafts: 0, ahead: 3, expired: 0 }, "Left out: 3 scheduled. Use --drafts to see them.\n"],
  [{ drafts: 0, ahead: 0, expired: 2 }, "Left out: 2 expired. Use --drafts to see them.\n"],
  [
    { drafts: 1, ahead: 1, expired: 0 },
    "Left out: 1 draft, 1 scheduled. Use --drafts to see them.\n",
  ],
])("articles that were left out end it: %o", (leftOut, line) => {
  const text = summaryText(summary({ leftOut }), "/s");
  expect(text.endsWith(`memory\n${line}`)).toBe(true);
});
