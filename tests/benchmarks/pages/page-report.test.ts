import { expect, test } from "vitest";
import type { Audited } from "./audit.ts";
import { type Measured, median, pageReport, shortfalls } from "./page-report.ts";

function run(
  scores: Partial<Audited["scores"]> = {},
  lost: Partial<Audited["lost"]> = {},
): Audited {
  return {
    scores: { performance: 100, accessibility: 100, "best-practices": 100, seo: 100, ...scores },
    metrics: {
      "first-contentful-paint": 900,
      "largest-contentful-paint": 1010,
      "speed-index": 900,
      "total-blocking-time": 0,
      "cumulative-layout-shift": 0.00012,
    },
    lost: { performance: [], accessibility: [], "best-practices": [], seo: [], ...lost },
    machine: 1500,
    requests: 5,
    bytes: 19_100,
  };
}

function page(...runs: Audited[]): Measured {
  return { name: "Front", path: "/", runs, packed: 13_240 };
}

test("the median is the middle one, the worse of two, and no number of none", () => {
  expect([median([9, 1, 5]), median([100, 90]), median([])]).toEqual([5, 90, Number.NaN]);
});

test("pages with full marks at the median have no shortfall, whatever a busy moment did to one load", () => {
  const slow = run({ performance: 88 }, { performance: ["total-blocking-time: Blocked"] });
  expect(shortfalls([page(run(), slow, run())])).toEqual([]);
});

test("a page that lost points tells the category, the score and the audits of that load", () => {
  const bad = run({ seo: 92 }, { seo: ["robots-txt: robots.txt is not valid"] });
  const worse = run({ seo: 50 }, { seo: ["no-title: There is no title"] });
  expect(shortfalls([page(worse, bad, run())])).toEqual([
    "Front, SEO: 92. robots-txt: robots.txt is not valid",
  ]);
});

test("a busy machine's few points are enough if fewer are asked for", () => {
  const slow = run({ performance: 95 });
  expect(shortfalls([page(slow, slow, slow)], 95)).toEqual([]);
  expect(shortfalls([page(slow, slow, slow)], 96)).toHaveLength(1);
});

test("a page that was never loaded is a shortfall and no success", () => {
  expect(shortfalls([page()])).toHaveLength(4);
});

test("the report has scores with their spread, times and weights of each page", () => {
  const report = pageReport([page(run(), run({ performance: 97 }), run())], ["2 cores"]);
  expect(report).toContain("- 2 cores");
  expect(report).toContain("by Lighthouse's own benchmark: 1500.");
  expect(report).toContain("| Front, `/` | 100 (97–100) | 100 | 100 | 100 |");
  expect(report).toContain("Nothing cost a page a point, at the median.");
  expect(report).toContain("| Front | 0.90 s | 1.01 s | 0.90 s | 0.00 s | 0.0001 |");
  expect(report).toContain("| Front | 5 | 19.1 kB | 13.2 kB |");
});
