import { describe, expect, test, vi } from "vitest";
import { readSharedSources } from "../../../src/content/sources/shared-sources.ts";
import { processorTime } from "../../kit/measures/processor-time.ts";
import { imported, readSourceFixture, sourceFixtureNames } from "../source-fixtures.ts";

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

const nested = (open: string, close: string, times: number) =>
  open.repeat(times) + close.repeat(times);

test.each([
  ["braces a hundred thousand deep", "sources.bib", `@book{a, title = ${"{".repeat(100_000)}`],
  ["a line of five megabytes", "sources.bib", `@book{a, title = {${"x".repeat(5_000_000)}}}`],
  ["braces deep and closed", "sources.bib", `@book{a, title = ${nested("{", "}", 100_000)}}`],
  ["entries that are not closed", "sources.bib", "@book{a,\n title = {x\n".repeat(60_000)],
  ["quotation marks that are not closed", "sources.bib", '@book{a,\n title = "x\n'.repeat(60_000)],
  ["dollars that begin", "sources.bib", `@book{a, title = {${"$x".repeat(100_001)}}}`],
  ["commands upon commands", "sources.bib", `@book{a, title = {${"\\emph".repeat(50_000)}}}`],
  ["names upon names", "sources.bib", `@book{a, author = {${"A and ".repeat(20_000)}B}}`],
  ["spaces in a name", "sources.bib", `@book{a, author = {A${" ".repeat(200_000)}B}}`],
  ["lists in lists", "sources.json", `[{"id": "a", "title": ${nested("[", "]", 100_000)}}]`],
  ["lists in lists of YAML", "sources.yaml", `- title: ${nested("[", "]", 100_000)}`],
  ["a hundred thousand entries that begin", "sources.bib", "@book{".repeat(100_000)],
  ["brackets a hundred thousand deep", "sources.json", "[".repeat(100_000)],
])("%s end in seconds, and in no exception", async (_what, path, text) => {
  const started = processorTime();
  readSharedSources([file(path, text)]);
  expect(processorTime() - started).toBeLessThan(5_000);
});

test("braces too deep are told, with their entry, and the next one is read", async () => {
  const text = `@book{a, title = ${nested("{", "}", 100)}}\n@book{b, title = {B}}`;
  const { references, diagnostics } = readSharedSources([file("sources.bib", text)]);
  expect(references.map(({ title }) => title)).toEqual(["a", "B"]);
  expect(diagnostics).toMatchObject([
    { rule: "sources/bibtex", line: 1, message: expect.stringContaining("`a`: Braces are nested") },
    { rule: "citation/empty" },
  ]);
});

test("a report of one long line does not hold the line for each problem", async () => {
  const items = Array.from({ length: 2_000 }, (_, index) => ({
    id: `k${index}`,
    title: "T",
    URL: "x",
  }));
  const text = JSON.stringify(items);
  const { diagnostics } = readSharedSources([file("sources.json", text)]);
  expect(diagnostics).toHaveLength(2_000);
  expect(JSON.stringify(diagnostics).length).toBeLessThan(2_000_000);
  expect(diagnostics[1]?.column).toBe(text.indexOf('"x"', text.indexOf("k1")) + 1);
});

test("no address in a file of sources is asked for anything", async () => {
  const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("asked"));
  const text =
    "@online{a, title = {https://a.example/b.bib}, url = {https://a.example/}, doi = {10.1000/1}}";
  const { references } = readSharedSources([file("sources.bib", text)]);
  expect(references).toMatchObject([{ title: "https://a.example/b.bib", doi: "10.1000/1" }]);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test("ten thousand sources are read in seconds", async () => {
  const entries = Array.from(
    { length: 10_000 },
    (_, index) => `@article{key${index}, title = {Title ${index}}, author = {Doe, Jane}}`,
  );
  const started = processorTime();
  const { references, diagnostics } = readSharedSources([file("sources.bib", entries.join("\n"))]);
  expect(references).toHaveLength(10_000);
  expect(diagnostics).toEqual([]);
  expect(processorTime() - started).toBeLessThan(20_000);
});
