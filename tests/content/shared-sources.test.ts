import { describe, expect, test } from "vitest";
import { readSharedSources } from "../../src/content/shared-sources.ts";
import { imported, readSourceFixture, sourceFixtureNames } from "./source-fixtures.ts";

const own = Object.getOwnPropertyNames(Object.prototype).sort();

describe.each(sourceFixtureNames())("%s", (name) => {
  test("is imported, and what could not be is told, word for word", async () => {
    const fixture = readSourceFixture(name);
    const { sources, report } = await imported(fixture.files);
    expect(sources).toBe(fixture.sources);
    expect(report).toBe(fixture.report);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(own);
  });
});

const file = (path: string, text: string) => ({ file: `content/${path}`, path, text });

test.each([
  ["braces a hundred thousand deep", "sources.bib", `@book{a, title = ${"{".repeat(100_000)}`],
  ["a line of five megabytes", "sources.bib", `@book{a, title = {${"x".repeat(5_000_000)}}}`],
  ["a hundred thousand entries that begin", "sources.bib", "@book{".repeat(100_000)],
  ["brackets a hundred thousand deep", "sources.json", "[".repeat(100_000)],
])("%s end in seconds, and in no exception", async (_what, path, text) => {
  const started = performance.now();
  await readSharedSources([file(path, text)]);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("ten thousand sources are read in seconds", async () => {
  const entries = Array.from(
    { length: 10_000 },
    (_, index) => `@article{key${index}, title = {Title ${index}}, author = {Doe, Jane}}`,
  );
  const started = performance.now();
  const { references, diagnostics } = await readSharedSources([
    file("sources.bib", entries.join("\n")),
  ]);
  expect(references).toHaveLength(10_000);
  expect(diagnostics).toEqual([]);
  expect(performance.now() - started).toBeLessThan(20_000);
});
