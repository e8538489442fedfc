import { expect, test } from "vitest";
import { useScratch } from "../kit/disk/scratch.ts";
import { overrideCases, reportOf, writePublication } from "./cases.ts";

const place = useScratch();

test.each(overrideCases())("$name", async ({ files, report }) => {
  const found = await reportOf(writePublication(place.folder, files));
  expect(found).toBe(report);
});
