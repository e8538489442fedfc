import { expect, test } from "vitest";
import { changeText } from "../../src/check/change-text.ts";
import { reportOf } from "../../src/check/report.ts";
import { problem, warning } from "./problems.ts";

test("new problems are shown in full, and mended ones in a line", () => {
  const text = changeText(reportOf([problem()]), reportOf([warning()]), { color: false });
  expect(text).toBe(
    "content/articles/a.md:3:7 warning link/missing: It leads nowhere\n\n" +
      "mended: content/articles/a.md:3 date/invalid: `date` does not exist\n\n0 errors, 1 warning\n",
  );
});

test("problems that only moved are not told again", () => {
  const moved = reportOf([problem({ line: 30 })]);
  expect(changeText(reportOf([problem()]), moved, { color: false })).toBe("");
});
