import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { type ExampleFile, exampleOf } from "../../src/reference/examples.ts";
import { RULES } from "../../src/rules/rules.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { diagnoseExample } from "../kit/rules/diagnose-example.ts";

const place = useScratch();

const SHOWN = Object.keys(RULES).filter((rule) => exampleOf(rule));

const shownPath = ({ path }: ExampleFile): string => join("content", path);

describe.each(SHOWN)("%s", (rule) => {
  test("is reported before, in a file of the example, and nothing else is", async () => {
    const { before } = exampleOf(rule) ?? { before: [] };
    const found = await diagnoseExample(place.folder, rule, before);
    const others = found.filter((each) => each.rule !== rule);
    expect(others.map((each) => formatDiagnostic(each))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    const files = before.map(shownPath);
    for (const { file } of found) expect(files).toContain(file);
  });

  test("is mended after", async () => {
    const found = await diagnoseExample(place.folder, rule, exampleOf(rule)?.after ?? []);
    expect(found.map((each) => formatDiagnostic(each))).toEqual([]);
  });
});
