import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, show, testFixtures } from "./fixtures.ts";

testFixtures("markdown/notes");

test("the list of notes has its title in the language of the body", () => {
  expect(show("Text[^1]\n\n[^1]: Note", { language: "fr" })).toContain('<h2 id="notes">Notes</h2>');
  expect(show("Text[^1]\n\n[^1]: Note", { language: "de" })).toContain(
    '<h2 id="notes">Anmerkungen</h2>',
  );
});

test("an inline note is text: only notes with a name are notes", () => {
  const { body, diagnostics } = renderBody("Text^[a note].", context);
  expect(body.html).toBe("<p>Text^[a note].</p>\n");
  expect(diagnostics.map(({ rule }) => rule)).toContain("markup/note");
});

test("a note that calls itself ends", () => {
  const html = show("Text[^1]\n\n[^1]: See [^1].");
  expect(html).toContain('<a href="#note-call:1:2" role="doc-backlink"');
  expect(html).toContain('id="note-call:1:2"');
});
