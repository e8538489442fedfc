import { expect, test } from "vitest";
import type { Summary } from "../../../src/cli/build/run-build.ts";
import { rebuiltText } from "../../../src/cli/serve/rebuilt-text.ts";
import type { Diagnostic } from "../../../src/diagnostics.ts";

const ADDRESSES = {
  pageOf: (file: string) =>
    file.endsWith(".md") ? `/${file.replace(/^content\/(.*)\.md$/, "$1")}/` : undefined,
  problems: "/.dateline/problems",
  origin: "http://localhost:8080",
};
const summary = {} as Summary;
const error = (file: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, severity: "error", rule: "field/unknown", message: "Wrong" },
});
const text = (changed: string[], broken: string[] = [], whole = true) =>
  rebuiltText(
    { changed, shown: "content" },
    { diagnostics: broken.map(error), ...(whole && { summary }) },
    ADDRESSES,
  );

test("the pages of changed files are named, and files without a page are not", () => {
  expect(text(["one.md", "publication.yaml"])).toBe("  http://localhost:8080/one/\n");
  expect(text([])).toBe("");
});

test("of many changed files, a few are named", () => {
  const lines = text(["a.md", "b.md", "c.md", "d.md", "e.md"]).split("\n");
  expect(lines).toHaveLength(5);
  expect(lines[3]).toBe("  and 2 more");
});

test("after a build with errors, the pages of the files with errors are named, each once", () => {
  expect(text(["two.md"], ["content/one.md", "content/one.md"])).toBe(
    "  http://localhost:8080/one/\n",
  );
});

test("errors of files without a page, and failures, are on the page of all problems", () => {
  const all = "  http://localhost:8080/.dateline/problems\n";
  expect(text(["publication.yaml"], ["content/publication.yaml"], false)).toBe(all);
  expect(text(["one.md"], [], false)).toBe(all);
});
