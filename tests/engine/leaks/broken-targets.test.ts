import { expect, test } from "vitest";
import { brokenTargets } from "../../../src/engine/leaks/broken-targets.ts";
import { BROKEN } from "../../../src/markdown/context.ts";

const isBroken = brokenTargets(
  new Map([
    ["articles/world/rent.md", BROKEN],
    ["articles/world/tide/index.md", BROKEN],
    ["articles/world/draft.md", null],
    ["pages/about.md", "/about/"],
  ]),
);

test.each([
  "/2026/03/rent/",
  "/2026/03/rent",
  "rent",
  "world/rent.md",
  "/2026/03/rent/index.html",
  "/2026/03/rent/#x",
  "/2026/03/tide/",
  "../tide/index.md",
])("%s may be an article with errors", (name) => {
  expect(isBroken(name)).toBe(true);
});

test.each(["/about/", "/2026/03/draft/", "/2026/03/rents/", "/rent/now/", ""])(
  "%s is none",
  (name) => {
    expect(isBroken(name)).toBe(false);
  },
);
