import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, testFixtures } from "./fixtures.ts";

testFixtures("markdown/headings");

test("headings are gathered in order, with their text as a reader sees it", () => {
  const { body } = renderBody(
    "## It's `code` [@census]\n\n### A *long*\n\nroad\nB\n---\n",
    context,
  );
  expect(body.headings).toEqual([
    { level: 2, id: "its-code", text: "It’s code" },
    { level: 3, id: "a-long", text: "A long" },
    { level: 2, id: "road-b", text: "road B" },
  ]);
});

test("the link of a heading is named in the language of the body, and does not repeat the heading", () => {
  const { body } = renderBody("## Geschichte", { ...context, language: "de-AT" });
  expect(body.html).toContain('aria-label="Link zu diesem Abschnitt">#</a>');
  expect(body.html.match(/Geschichte/g)).toHaveLength(1);
});

test("ids are those of one body alone: the next begins again", () => {
  const ids = [1, 2].map(() => renderBody("## History", context).body.headings[0]?.id);
  expect(ids).toEqual(["history", "history"]);
});
