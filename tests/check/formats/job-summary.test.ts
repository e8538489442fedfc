import { expect, test } from "vitest";
import { jobSummary } from "../../../src/check/formats/job-summary.ts";
import { reportOf } from "../../../src/check/report.ts";
import { problem, warning } from "../problems.ts";

const PLACE = { folder: "/paper", checkout: "/paper" };

test("a workflow's page lists errors one by one, and warnings by rule", () => {
  const text = jobSummary(reportOf([problem(), warning(), warning({ line: 9 })]), PLACE);
  expect(text).toContain("1 error, 2 warnings");
  expect(text).toMatch(/\| content\/articles\/a\.md&#58;3 \| date\/invalid \|/);
  expect(text).toMatch(/\| 2 \| link\/missing \|/);
});

test("no message is markup", () => {
  const message = "<img src=x> | [a](javascript:x) `b` @everyone";
  const text = jobSummary(reportOf([problem({ message })]), PLACE);
  expect(text).not.toMatch(/[<[`@]/);
});
