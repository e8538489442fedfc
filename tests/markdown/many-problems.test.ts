import { expect, test } from "vitest";
import { LIMITS } from "../../src/limits.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { context } from "./fixtures.ts";

/** Each with many problems in one line: of one rule, and of several. */
const LINES = ["<!-- ", "[a](b) [a]() [^n] ", "![](/media/none.png) "];

test.each(LINES)("what is kept of %j in one line does not grow with the line", (part) => {
  const sizes = [1, 2, 4].map((times) => {
    const { diagnostics } = renderBody(part.repeat(500 * times), { ...context, references: [] });
    expect(diagnostics.length).toBeLessThanOrEqual(4 * (LIMITS.problemsAlike + 1));
    return JSON.stringify(diagnostics).length;
  });
  // The count of the others may have a digit more.
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(50);
});
