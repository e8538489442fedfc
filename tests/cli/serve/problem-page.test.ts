import { expect, test } from "vitest";
import { problemPage } from "../../../src/cli/serve/problem-page.ts";
import { formatReport } from "../../../src/diagnostics.ts";
import { elementsOf, textOf } from "../../kit/readers/elements.ts";

const problem = {
  file: "content/articles/<b>.md",
  line: 3,
  column: 7,
  severity: "error",
  rule: "field/unknown",
  message: `There is no field “<script>alert(1)</script>”`,
  hint: "Did you mean `section`?",
  excerpt: { text: `sectoin: "<img src=x onerror=alert(1)>"`, column: 7 },
} as const;

const textIn = (html: string, name: string) =>
  elementsOf(html)
    .filter(({ tagName }) => tagName === name)
    .map(textOf)
    .join("|");

test("it shows the report of the terminal, as text, without colours", () => {
  const html = problemPage({ diagnostics: [problem] });
  expect(textIn(html, "pre")).toBe(formatReport([problem], { color: false }));
  expect(html).not.toContain("\u001b");
  const names = elementsOf(html).map(({ tagName }) => tagName);
  expect(names.filter((name) => ["script", "img", "b"].includes(name))).toEqual([]);
});

test("what is wrong with the machine or a layout is shown too", () => {
  const html = problemPage({ diagnostics: [], message: "error: the disk is full\nhelp: <wait>" });
  expect(textIn(html, "pre")).toBe("error: the disk is full\nhelp: <wait>");
});

test("it is a page with a title and a heading, in a language", () => {
  const html = problemPage({ diagnostics: [problem] });
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(textIn(html, "title")).toBe("The site can't be built");
  expect(textIn(html, "h1")).toBe("The site can't be built");
});
