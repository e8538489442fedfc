import { expect, test } from "vitest";
import { readFrontMatter } from "../../../src/content/front-matter/front-matter.ts";
import { sourceOf } from "../sources.ts";

const read = (text: string) => readFrontMatter(sourceOf(text), "article");

test("front matter and body come apart, and the body knows its line", () => {
  const { front, diagnostics } = read("---\ntitle: A\nlead: true\n---\n\nText.\n");
  expect(diagnostics).toEqual([]);
  expect(front?.data).toEqual({ title: "A", lead: true });
  expect(front?.body).toBe("\nText.\n");
  expect(front?.bodyLine).toBe(5);
  expect(front?.place(["lead"])).toEqual({
    file: "content/articles/world/x.md",
    line: 3,
    column: 7,
  });
});

test.each([
  ["a file that ends with its front matter", "---\ntitle: A\n---", ""],
  ["spaces behind both lines", "---  \ntitle: A\n---  \nText.\n", "  \nText.\n"],
  ["the language it has anyway", "---yaml\ntitle: A\n---\nText.\n", "Text.\n"],
  [
    "a line of hyphens in the body",
    "---\ntitle: A\n---\nOne.\n\n---\n\nTwo.\n",
    "One.\n\n---\n\nTwo.\n",
  ],
])("%s is front matter", (_, text, body) => {
  const { front } = read(text);
  expect(front?.data).toEqual({ title: "A" });
  expect(front?.body).toBe(body);
});

test("the body's lines are those of the file", () => {
  const text = "---\ntitle: A\n---\nOne.\n\nTwo.\n";
  const { front } = read(text);
  const lines = text.split("\n");
  expect(lines.slice((front?.bodyLine ?? 0) - 1).join("\n")).toBe(front?.body);
});

test("a body below broken YAML is there all the same", () => {
  const { front, text, diagnostics } = read("---\ntitle: [\n---\nText.\n");
  expect(front).toBeUndefined();
  expect(text).toEqual({ body: "Text.\n", bodyLine: 4 });
  expect(diagnostics).toHaveLength(1);
});

test("nothing is kept from one file for the next, though their text is the same", () => {
  const text = "---\ntitle: [\n---\n";
  expect(read(text).diagnostics).toEqual(read(text).diagnostics);
  expect(read(text).diagnostics).toHaveLength(1);
});

test("no language but YAML is read, and none is run", () => {
  const marker = "datelineWasRun";
  for (const language of [
    "js",
    "javascript",
    "json",
    "coffee",
    "cson",
    "toml",
    "JS",
    "yaml js",
    "yml",
  ]) {
    const { front, diagnostics } = read(`---${language}\n{ x: (globalThis.${marker} = 1) }\n---\n`);
    expect(front, language).toBeUndefined();
    expect(diagnostics[0]?.rule, language).toMatch(/^front-matter\/(language|opening)$/);
  }
  expect(marker in globalThis).toBe(false);
});

test("a warning does not take the article away", () => {
  const { front, diagnostics } = read("---\ntitle: Why #MeToo\n---\n");
  expect(front?.data).toEqual({ title: "Why" });
  expect(diagnostics).toEqual([expect.objectContaining({ severity: "warning" })]);
});
