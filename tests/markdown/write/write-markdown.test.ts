import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderBody } from "../../../src/markdown/render.ts";
import { hiddenTexts } from "../../kit/fixtures/hidden-texts.ts";
import { context, readFixtures } from "../fixtures.ts";

function written(text: string): string {
  return renderBody(text, { ...context, writesMarkdown: true }).body.markdown ?? "";
}

const FIXTURES = new URL("../../fixtures/markdown/as-markdown.txt", import.meta.url);

test.for(readFixtures(readFileSync(FIXTURES, "utf8")))("$name", ({ input, output }) => {
  expect(written(input)).toBe(output);
});

test.for(hiddenTexts())("$name: it is not written", ({ text }) => {
  const resolveLink = () => null;
  const { body } = renderBody(text, { ...context, resolveLink, writesMarkdown: true });
  expect(text).toContain("SECRET");
  expect(body.markdown + body.html).not.toContain("SECRET");
});

test("only who asks for it is given Markdown", () => {
  expect(renderBody("A.", context).body).not.toHaveProperty("markdown");
});

test("what is written grows with the text, however deep its lines are in quotes", () => {
  const deep = (lines: number) => written(`${"> ".repeat(40)}${"a\\\n".repeat(lines)}b`).length;
  const [some, twice] = [deep(1000), deep(2000)];
  expect(twice - some).toBeLessThanOrEqual(1000 * "> > > > > > a\\\n".length);
});
