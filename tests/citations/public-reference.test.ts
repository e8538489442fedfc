import { expect, test } from "vitest";
import { publicReference } from "../../src/citations/public-reference.ts";
import { sampleReference } from "../formats/sample.ts";

test.each(["annote", "keyword"])("what a newsroom writes as %s is not for readers", (variable) => {
  const own = sampleReference();
  const more = { abstract: "Of tides.", [variable]: "SECRET" };
  expect(publicReference({ ...own, more })).toEqual({ ...own, more: { abstract: "Of tides." } });
  expect(publicReference({ ...own, more: { [variable]: "SECRET" } })).toEqual(own);
});

test("a source that says nothing of the kind is the same", () => {
  const own = sampleReference({ note: "In Dutch", more: { volume: "2" } });
  expect(publicReference(own)).toBe(own);
});
