import fc from "fast-check";
import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { context, reference } from "./fixtures.ts";

const PIECES = [
  ..."[@a] [@b,p.4] [@a;@c] [@b,p.5] [@d;@e;@c] [-@a] @b @d @b[p.4] [@unknown] [Label] [^1] [^2] [^3] word *em* `code` [link](/x/)".split(
    " ",
  ),
  "[see @a, p. 4, and on; cf. @e]",
  "[@a,\np. 9, so]",
  "[so [@a]](/x/)",
  "![Alt [@a] @b](a.svg)",
  "\n\n## Heading\n\n",
  "\n\n## Heading [@a]\n\n",
  "\n\n### Notes 2\n\n",
  "\n\n[^1]: Note [@c] and [^2]\n\n",
  "\n\n[^2]: Note [^3] [Label]\n\n",
  "\n\n[^3]: Note [^1]\n\n    [^2]\n\n",
  "\n\n> ",
  "\n- ",
  "\n\n| [@b] | [^1] |\n| --- | --- |\n| [Label] | x |\n\n",
  '\n\n![Alt](a.svg "Caption [@b] | [Label]")\n\n',
];
const references = [
  reference("a", "Title A"),
  reference("b", "Title B"),
  reference("c", "Title C", { label: "Label" }),
  reference("d", "Title D"),
  reference("e", "Title E"),
];
const bodies = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((pieces) => renderBody(pieces.join(" "), { ...context, references }).body);

const matches = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, found = ""]) => found);
const idsOf = (html: string) => matches(html, / id="([^"]*)"/g);

test("ids are unique", () => {
  fc.assert(
    fc.property(bodies, ({ html }) => {
      const ids = idsOf(html);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("every call leads to an entry, and every entry back to each of its calls", () => {
  fc.assert(
    fc.property(bodies, ({ html, citations }) => {
      const ids = new Set([...idsOf(html), ...citations.map(({ id }) => id)]);
      for (const target of matches(html, / href="#([^"]*)"/g)) {
        expect(ids).toContain(decodeURIComponent(target));
      }
      const calls = citations.flatMap((source) => source.calls.map(({ id }) => id));
      expect(
        idsOf(html)
          .filter((id) => id.startsWith("cite:"))
          .sort(),
      ).toEqual(calls.sort());
    }),
  );
});

test("every call is a link and a button, named, and every entry has what is cited of it", () => {
  fc.assert(
    fc.property(bodies, ({ html, citations }) => {
      const spans = [...html.matchAll(/<span class="call[^"]*" id="cite:[^"]*">(.*?)<\/span>/gs)];
      expect(spans).toHaveLength(citations.flatMap(({ calls }) => calls).length);
      for (const [, inside = ""] of spans) {
        expect(inside).toMatch(
          /^<a href="#source:(\w+)" [^>]*aria-label="Source ([\d.]+)">([\d.]+)<\/a><button [^>]*popovertarget="preview:\1" aria-label="Source \2(?:: [^>]*)?" hidden>\3<\/button>$/,
        );
      }
      for (const { calls, places } of citations) {
        const cited = new Set(calls.flatMap(({ locator }) => locator ?? []));
        expect(places ?? []).toEqual(cited.size > 1 ? [...cited] : []);
        for (const { locator, place } of calls) {
          expect(place && places?.[place - 1]).toBe(places ? locator : undefined);
        }
      }
    }),
  );
});

test("numbers follow first use, of sources and of notes", () => {
  fc.assert(
    fc.property(bodies, ({ html, citations }) => {
      const firsts = (pattern: RegExp) => [...new Set(matches(html, pattern).map(Number))];
      const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
      const sources = firsts(/aria-label="Source (\d+)/g);
      expect(sources).toEqual(upTo(citations.length));
      expect(citations.map(({ number }) => number)).toEqual(upTo(citations.length));
      const notes = firsts(/ id="note-call:(\d+)/g);
      expect(notes).toEqual(upTo(notes.length));
      expect(firsts(/<li id="note:(\d+)"/g)).toEqual(notes);
    }),
  );
});

test("the same text gives the same body, whatever was rendered between", () => {
  const text = "## A\n\nText[^1] [@a].\n\n[^1]: Note.\n\n*[X]: Y\n\n[r]: /r/";
  const first = renderBody(text, { ...context, references });
  renderBody("X [r] [^1] [@b]", { ...context, references });
  expect(renderBody(text, { ...context, references })).toEqual(first);
});

test("problems come in the order of the file", () => {
  const { diagnostics } = renderBody("#### A\n\n[@x] [b](c.html)\n\n# D", {
    ...context,
    references: [],
  });
  expect(diagnostics.map(({ line, column, rule }) => [line, column, rule])).toEqual([
    [1, 1, "heading/skipped-level"],
    [3, 2, "citation/unknown-key"],
    [3, 6, "link/relative"],
    [5, 1, "heading/level-one"],
  ]);
});

const many = Array.from({ length: 1000 }, (_, index) =>
  reference(`key${index}`, `A long title, number ${index}`),
);
test("a thousand calls of a thousand sources are each numbered", () => {
  const text = many.map(({ key, title }, index) => (index % 2 ? `a [@${key}].` : `a [${title}].`));
  const { body } = renderBody(text.join("\n"), { ...context, references: many });
  expect(body.citations.map(({ number }) => number)).toEqual(many.map((_, index) => index + 1));
});
