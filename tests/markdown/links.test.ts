import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, testFixtures } from "./fixtures.ts";

testFixtures("markdown/links");

test("links to pages of the site are gathered with the line of the file", () => {
  const text = "One [a](/ethics/#x).\n\n> Two\n> [b](../world/sea.md) [c](/%E9%9C%87/) [d](#e)";
  const { body } = renderBody(text, { ...context, firstLine: 20 });
  expect(body.links).toEqual([
    { href: "/ethics/#x", line: 20, column: 5 },
    { href: "/2026/03/sea/", line: 23, column: 3 },
    { href: "/震/", line: 23, column: 24 },
  ]);
});

test("a link to something unpublished is reported, and leaves only its words", () => {
  const { body, diagnostics } = renderBody("[b](secret.markdown)", {
    ...context,
    references: [],
    resolveLink: () => null,
  });
  expect(diagnostics).toMatchObject([{ severity: "warning", rule: "link/unpublished" }]);
  expect(body).toMatchObject({ html: "<p>b</p>\n", links: [] });
});

test("without a content folder a link to a file is a warning", () => {
  const { diagnostics } = renderBody("[b](../world/sea.md)", {
    ...context,
    references: [],
    resolveLink: undefined,
  });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["link/unknown-file"]);
});

test("a problem shows the line of the file, its column and its text", () => {
  const { diagnostics } = renderBody("One.\n\n- Two [a](b.html)\n", {
    ...context,
    references: [],
    firstLine: 8,
  });
  expect(diagnostics).toMatchObject([
    { file: "article.md", line: 10, column: 7, excerpt: { text: "- Two [a](b.html)", column: 7 } },
  ]);
});
