import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { reportAsMarkdown } from "../../src/link-check/markdown-report.ts";
import { reportOf } from "../../src/link-check/report.ts";
import type { CitedSource } from "../../src/link-check/types.ts";

function source(title: string, url: string, files: readonly string[]): CitedSource {
  return {
    reference: { key: "a", type: "webpage", title, authors: [], doi: "10.1000/182" },
    url,
    calls: 1,
    articles: files.map((file) => ({ file, path: file, title: file, calls: 1 })),
  };
}

function cellsOf(title: string, url: string, files: readonly string[] = ["x.md"]): string[] {
  const report = reportOf([source(title, url, files)], {
    answers: new Map(),
    unchecked: new Map(),
  });
  const html = new MarkdownIt({ html: true, linkify: true }).render(reportAsMarkdown(report));
  return [...html.matchAll(/<td>(.*)<\/td>/g)].map(([, cell = ""]) => cell);
}

const URL_ONE = "https://a.example/";

test.each([
  "A | B || C",
  "<b>bold</b> & <script>",
  "**bold** _it_ `code` ~~no~~ ![x](y) [z](w)",
  "https://evil.example/ and www.evil.example",
  "a \\| b \\",
  "&lt;b&gt; &copy;",
  "$\\frac{1}{2}$ and $`x`$",
  "```\u0060 fence ~~~",
  "a[^1] ftp://evil.example mailto:a@evil.example",
  "<!-- a --> <img src=x onerror=alert(1)> <details>",
])("what is written as %j is read so, and is one link of one cell", (title) => {
  const cells = cellsOf(title, URL_ONE);
  expect(cells).toHaveLength(4);
  const [, text = ""] =
    /^<a href="https:\/\/a\.example\/">([^<]*)<\/a>$/.exec(cells[1] ?? "") ?? [];
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  const read = text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
  expect(read.replaceAll("\u2060", "")).toBe(title);
});

test.each([
  ["https://a.example/?a=&lt;b", "https://a.example/?a=&amp;lt;b"],
  ["https://a.example/?a=1&copy=2", "https://a.example/?a=1&amp;copy=2"],
  ["https://a.example/#a##[error]b", "https://a.example/#a#%23%5Berror%5Db"],
  ["https://a.example/\u202e\u{e0041}", "https://a.example/%E2%80%AE%F3%A0%81%81"],
  ["https://a.example/?a=(b)", "https://a.example/?a=(b)"],
  ["https://a.example/?a|b`c`", "https://a.example/?a%7Cb%60c%60"],
])("the link to %s leads there", (url, href) => {
  expect(cellsOf("A", url)[1]).toBe(`<a href="${href}">A</a>`);
});

test("nobody is called by name, and no issue by its number", () => {
  const [, cell] = cellsOf("@editor of #12, GH-12 and paper/site#12", URL_ONE);
  expect(cell).not.toMatch(/@\w|#\d|GH-\d/);
});

test("of many articles five are named", () => {
  const files = Array.from({ length: 7 }, (_, index) => `a_${index}_.md`);
  expect(cellsOf("A", URL_ONE, files)[3]).toBe(
    "a_0_.md<br>a_1_.md<br>a_2_.md<br>a_3_.md<br>a_4_.md<br>and 2 more",
  );
});
