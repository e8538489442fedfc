import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { filesBelow } from "../../src/engine/disk/folders.ts";
import { EXAMPLES, type ExampleFile, exampleOf } from "../../src/reference/examples.ts";
import { WITHOUT_EXAMPLE } from "../../src/reference/without-example.ts";
import { RULES } from "../../src/rules/rules.ts";
import { diagnose } from "../kit/builds/diagnostics-of.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { examplePublication } from "../kit/rules/example-publication.ts";

const place = useScratch();

const EXAMPLE_FILES = filesBelow(EXAMPLES).filter((path) => path.endsWith(".txt"));
const SHOWN = EXAMPLE_FILES.map((path) => path.replace(/\.txt$/, ""));

async function reported(rule: string, files: readonly ExampleFile[]) {
  const found = await diagnose(place.folder, examplePublication(rule, files));
  return found.map((each) => ({ ...each, file: each.file.replace(`${place.folder}/`, "") }));
}

test("every example is that of a rule", () => {
  expect(SHOWN.filter((rule) => !(rule in RULES))).toEqual([]);
});

test("a rule has either an example or a reason why none can show it", () => {
  expect(SHOWN.filter((rule) => rule in WITHOUT_EXAMPLE)).toEqual([]);
});

describe.each(SHOWN)("%s", (rule) => {
  test("is reported before, in a file of the example, and nothing else is", async () => {
    const { before } = exampleOf(rule) ?? { before: [] };
    const found = await reported(rule, before);
    const others = found.filter((each) => each.rule !== rule);
    expect(others.map((each) => formatDiagnostic(each))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    const files = before.map(({ path }) => path);
    for (const { file } of found) expect(files).toContain(file);
  });

  test("is mended after", async () => {
    const found = await reported(rule, exampleOf(rule)?.after ?? []);
    expect(found.map((each) => formatDiagnostic(each))).toEqual([]);
  });
});
