import { describe, expect, test, vi } from "vitest";
import { readSharedSources } from "../../../src/content/sources/shared-sources.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";
import { imported, readSourceFixture, sourceFixtureNames } from "../source-fixtures.ts";

const own = Object.getOwnPropertyNames(Object.prototype).sort();

describe.each(sourceFixtureNames())("%s", (name) => {
  test("is imported, and what could not be is reported, word for word", async () => {
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
  ["braces that open", "sources.bib", (n: number) => `@book{a, title = ${"{".repeat(n)}`],
  ["a long line", "sources.bib", (n: number) => `@book{a, title = {${"x".repeat(50 * n)}}}`],
  [
    "braces deep and closed",
    "sources.bib",
    (n: number) => `@book{a, title = ${nested("{", "}", n)}}`,
  ],
  [
    "entries that are not closed",
    "sources.bib",
    (n: number) => "@book{a,\n title = {x\n".repeat(n),
  ],
  [
    "quotation marks that are not closed",
    "sources.bib",
    (n: number) => '@book{a,\n title = "x\n'.repeat(n),
  ],
  ["dollars that begin", "sources.bib", (n: number) => `@book{a, title = {${"$x".repeat(n + 1)}}}`],
  [
    "commands upon commands",
    "sources.bib",
    (n: number) => `@book{a, title = {${"\\emph".repeat(n)}}}`,
  ],
  ["names upon names", "sources.bib", (n: number) => `@book{a, author = {${"A and ".repeat(n)}B}}`],
  ["spaces in a name", "sources.bib", (n: number) => `@book{a, author = {A${" ".repeat(n)}B}}`],
  [
    "lists in lists",
    "sources.json",
    (n: number) => `[{"id": "a", "title": ${nested("[", "]", n)}}]`,
  ],
  ["lists in lists of YAML", "sources.yaml", (n: number) => `- title: ${nested("[", "]", n)}`],
  ["entries that begin", "sources.bib", (n: number) => "@book{".repeat(n)],
  ["brackets that open", "sources.json", (n: number) => "[".repeat(n)],
])(
  "%s take as long as their parts together, and end in no exception",
  async (_what, path, textOf) => {
    const work = (size: number) => readSharedSources([file(path, textOf(size))]);
    expect(await slowdown(work, 10_000)).toBeLessThan(4);
  },
);

test("braces nested too deep are reported, with their entry, and the next one is read", async () => {
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

test("many sources take as long to read as their parts together", async () => {
  const work = (count: number) => {
    const entries = Array.from(
      { length: count },
      (_, index) => `@article{key${index}, title = {Title ${index}}, author = {Doe, Jane}}`,
    );
    const { references, diagnostics } = readSharedSources([
      file("sources.bib", entries.join("\n")),
    ]);
    expect(references).toHaveLength(count);
    expect(diagnostics).toEqual([]);
  };
  expect(await slowdown(work, 2_000)).toBeLessThan(4);
});
