import { expect, test } from "vitest";
import { retryAfter } from "../../src/web/retry-after.ts";

const NOW = Date.UTC(2026, 2, 1, 12);

test.each([
  ["120", 120_000],
  [" 0 ", 0],
  ["Sun, 01 Mar 2026 12:00:30 GMT", 30_000],
  ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
  ["soon", undefined],
  ["-5", undefined],
  ["1.5", undefined],
  ["99999999999999", undefined],
  [undefined, undefined],
])("%j is %j milliseconds", (header, wait) => {
  expect(retryAfter(header, NOW)).toBe(wait);
});
