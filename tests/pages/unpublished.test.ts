import { expect, test } from "vitest";
import { type Unpublished, unpublishedAs } from "../../src/pages/unpublished.ts";
import { moment, sampleArticle } from "../formats/sample.ts";
import { NOW } from "../kit/publications/in-memory.ts";

const [past, future, later] = ["2026-03-01 09:00", "2026-04-01 09:00", "2026-05-01 09:00"].map(
  (text) => moment(text),
) as [typeof NOW, typeof NOW, typeof NOW];
const as = (fields: Parameters<typeof sampleArticle>[0]): Unpublished | undefined =>
  unpublishedAs(sampleArticle({ published: past, ...fields }), NOW);

test("an article that readers can see is not marked", () => {
  expect(as({})).toBeUndefined();
  expect(as({ embargo: past, expires: later })).toBeUndefined();
});

test("a draft is a draft, whatever its dates", () => {
  expect(as({ draft: true, published: future, expires: past })).toEqual({ state: "draft" });
});

test("a scheduled article names the time at which readers see it: the later of date and embargo", () => {
  expect(as({ published: future })).toEqual({ state: "scheduled", at: future });
  expect(as({ published: future, embargo: later })).toEqual({ state: "scheduled", at: later });
  expect(as({ published: later, embargo: future })).toEqual({ state: "scheduled", at: later });
});

test("an expired article names the time at which it left the site", () => {
  expect(as({ expires: past })).toEqual({ state: "expired", at: past });
});
