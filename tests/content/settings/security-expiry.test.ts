import { expect, test } from "vitest";
import { expiryChange, expiryProblems } from "../../../src/content/settings/security-expiry.ts";
import { momentFromMillis } from "../../../src/dates.ts";

const at = (text: string) => ({ now: momentFromMillis(Date.parse(text), "UTC") });
const place = { file: "content/publication.yaml", line: 7 };
const expires = "2027-01-31";

test.each([
  ["2026-12-31T23:59:59Z", undefined],
  ["2027-01-01T00:00:00Z", "security.txt expires within 30 days"],
  ["2027-01-30T23:59:59Z", "security.txt expires within 30 days"],
  ["2027-01-31T00:00:00Z", "security.txt has expired, so it is no longer trusted"],
])("at %s it says: %s", (now, message) => {
  expect(expiryProblems({ expires }, at(now), place).map((problem) => problem.message)).toEqual(
    message === undefined ? [] : [message],
  );
});

test("it is reported at the line of the settings", () => {
  expect(expiryProblems({ expires }, at("2027-02-01T00:00:00Z"), place)).toMatchObject([
    { ...place, severity: "warning", rule: "security/expires" },
  ]);
});

test("the report changes a month before the end, and at the end", () => {
  const next = (now: string) => expiryChange({ expires }, at(now));
  expect(next("2026-11-24T00:00:00Z")).toBe(Date.parse("2027-01-01T00:00:00Z"));
  expect(next("2027-01-01T00:00:00Z")).toBe(Date.parse("2027-01-31T00:00:00Z"));
  expect(next("2027-01-31T00:00:00Z")).toBe(Number.POSITIVE_INFINITY);
});
