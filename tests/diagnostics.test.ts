import { expect, test } from "vitest";
import {
  type Diagnostic,
  excerptOf,
  formatDiagnostic,
  formatReport,
  hasErrors,
  sortDiagnostics,
} from "../src/diagnostics.ts";

function diagnostic(over: Partial<Diagnostic> = {}): Diagnostic {
  return {
    file: "content/a.md",
    line: 3,
    column: 8,
    severity: "error",
    rule: "field/unknown",
    message: "`x` is not known",
    hint: "Delete it.",
    excerpt: { text: "title: x", column: 8 },
    ...over,
  };
}

test("a diagnostic shows the place, the rule, the line with a caret, and what to do", () => {
  expect(formatDiagnostic(diagnostic())).toBe(
    [
      "content/a.md:3:8 error field/unknown: `x` is not known",
      "  3 | title: x",
      "    |        ^",
      "  help: Delete it.",
    ].join("\n"),
  );
});

test("in a terminal with links, the place opens the file", () => {
  const link = ({ line }: Pick<Diagnostic, "line">) => `zed://file/content/a.md:${line}`;
  const [first] = formatDiagnostic(diagnostic(), { color: false, link }).split("\n");
  expect(first).toBe(
    "\u001b]8;;zed://file/content/a.md:3\u001b\\content/a.md:3:8\u001b]8;;\u001b\\ error field/unknown: `x` is not known",
  );
});

test("without a line and a hint it is one line", () => {
  const { hint: _hint, excerpt: _excerpt, ...bare } = diagnostic();
  expect(formatDiagnostic(bare)).toBe("content/a.md:3:8 error field/unknown: `x` is not known");
});

test("colours are for terminals alone", () => {
  expect(formatDiagnostic(diagnostic(), { color: true })).toContain("\u001b[31merror\u001b[39m");
  expect(formatReport([diagnostic()])).not.toContain("\u001b");
});

test("no text of a file can repaint the terminal", () => {
  const shown = formatDiagnostic(
    diagnostic({
      file: "a\u001b[2J.md",
      message: "a\u001b[2Jb",
      excerpt: { text: "\u202eabc", column: 1 },
      hint: "\u009b",
    }),
  );
  expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  expect(shown).toContain("\\u001b[2J");
});

test("a report is in the order of files, lines and columns, and ends with the count", () => {
  const mixed = [
    diagnostic({ file: "b.md", line: 1 }),
    diagnostic({ file: "a.md", line: 10, severity: "warning" }),
    diagnostic({ file: "a.md", line: 9, column: 20 }),
    diagnostic({ file: "a.md", line: 9, column: 3 }),
  ];
  const places = sortDiagnostics(mixed).map(
    ({ file, line, column }) => `${file}:${line}:${column}`,
  );
  expect(places).toEqual(["a.md:9:3", "a.md:9:20", "a.md:10:8", "b.md:1:8"]);
  expect(formatReport(mixed)).toMatch(/\n\n3 errors, 1 warning\n$/);
  expect(formatReport(mixed)).toBe(formatReport([...mixed].reverse()));
});

test("nothing is said of nothing, and warnings are not errors", () => {
  expect(formatReport([])).toBe("");
  expect(hasErrors([diagnostic({ severity: "warning" })])).toBe(false);
  expect(hasErrors([diagnostic()])).toBe(true);
});

test("the line of a text is counted from 1, and empty if there is none", () => {
  const shown = [1, 2, 3, 4].map((line) => excerptOf("one\ntwo\nthree", { line, column: 1 }).text);
  expect(shown).toEqual(["one", "two", "three", ""]);
  expect(excerptOf("one\n", { line: 2, column: 1 }).text).toBe("");
});

test("a diagnostic that counts others is as many in the last line", () => {
  const many = diagnostic({ severity: "warning", counted: 4312 });
  expect(formatReport([diagnostic(), many])).toMatch(/\n\n1 error, 4312 warnings\n$/);
});
