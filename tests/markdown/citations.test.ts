import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, reference, show, testFixtures } from "./fixtures.ts";

testFixtures("citations/calls");
testFixtures("citations/labels");
testFixtures("citations/errors");

test("a source that is never cited is a warning where it is declared", () => {
  const place = { file: "article.md", line: 4, column: 5 };
  const references = [reference("a", "A"), reference("b", "B", { place })];
  const { diagnostics } = renderBody("Text [@a].", { ...context, references });
  expect(diagnostics).toEqual([
    {
      ...place,
      severity: "warning",
      rule: "citation/unused-source",
      message: "The source “b” is declared and never cited",
      hint: "Cite it with [@b], or remove it.",
    },
  ]);
});

test("the sources cited come with their numbers, calls and places", () => {
  const references = [reference("a", "A"), reference("b", "B")];
  const text = "One [@b, p. 4]. Two [@a; @b].";
  expect(renderBody(text, { ...context, references }).body.citations).toEqual([
    {
      number: 1,
      id: "source:b",
      reference: references[1],
      calls: [{ id: "cite:b:1", locator: "p. 4" }, { id: "cite:b:2" }],
    },
    { number: 2, id: "source:a", reference: references[0], calls: [{ id: "cite:a:1" }] },
  ]);
});

test("separators of a call are those of the body's language", () => {
  const html = show("كما ورد [@census, المادة 23; @act].", { language: "ar" });
  expect(html).toContain("1</a>، المادة 23؛ <a");
});

test("a source only named in a note that nobody calls is not numbered", () => {
  const { body } = renderBody("Text [@act].\n\n[^1]: Note [@census].", context);
  expect(body.citations.map(({ id, number }) => [id, number])).toEqual([["source:act", 1]]);
});
