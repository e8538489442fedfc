import { expect, test } from "vitest";
import type { Reference } from "../../src/citations/types.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { testAsRead } from "./citation-fixtures.ts";
import { context, reference, show, testFixtures } from "./fixtures.ts";

testFixtures("citations/calls");
testFixtures("citations/labels");
testFixtures("citations/errors");
testAsRead("prefixes-and-suffixes");
testAsRead("locators");
testAsRead("numbers");
testAsRead("groups");
testAsRead("running-text");
testAsRead("keys");
testAsRead("where");

test("a source that is never cited gets a warning at its declaration", () => {
  const place = { file: "article.md", line: 4, column: 5 };
  const references = [reference("a", "A"), reference("b", "B")];
  const asked: string[] = [];
  const sourcePlace = ({ key }: Reference) => {
    asked.push(key);
    return place;
  };
  const { diagnostics } = renderBody("Text [@a].", { ...context, references, sourcePlace });
  expect(asked).toEqual(["b"]);
  expect(diagnostics).toEqual([
    {
      ...place,
      severity: "warning",
      rule: "citation/unused-source",
      message: "The source `b` is declared, but never cited",
      hint: "Cite it as in [@b], or delete it.",
    },
  ]);
});

test("a source that a call means and misses is not said to be uncited as well", () => {
  const rules = (text: string) => {
    const references = [reference("the-court", "The Supreme Court")];
    return renderBody(text, { ...context, references }).diagnostics.map(({ rule }) => rule);
  };
  expect(rules("It ruled [@the-cuort].")).toEqual(["citation/unknown-key"]);
  expect(rules("It ruled [@the-court p. 4].")).toEqual(["citation/syntax"]);
  expect(rules("It ruled [the supreme court].")).toEqual(["citation/near-label"]);
  expect(rules("It ruled [see @the-cuort].")).toEqual(["citation/unknown-key"]);
  expect(rules("It ruled [see @the-court p. 4].")).toEqual(["citation/syntax"]);
  expect(rules("It ruled [@a; so @the-court].")).toEqual(["citation/unknown-key"]);
  expect(rules("It ruled [The Supreme Court][].")).toEqual(["citation/unread"]);
  expect(rules("[It [@the-court]](/a/)")).toEqual(["citation/syntax"]);
  expect(rules("[It [see @the-court]](/a/)")).toEqual(["citation/syntax"]);
  expect(rules("It ruled [@nobody-else].")).toEqual([
    "citation/unused-source",
    "citation/unknown-key",
  ]);
});

test.for([
  "Write to [the desk, desk@census.example] or [desk@census].",
  "Ask [us, @censor] or [@][me].",
  "See [the page](https://census.example/@census) and [https://x.example/@census].",
  "See [see \\@census], and `[see @census]`.",
  "The [minister][] and [Trust deed][2].",
  "Ask @censor, @cens, census@census, @census@host.example and \\@census.",
])("%s: nothing in it is a citation, or is said to look like one", (text) => {
  const { body, diagnostics } = renderBody(text, context);
  expect(diagnostics.map(({ rule }) => rule)).not.toContain("citation/unread");
  expect(body.citations).toEqual([]);
});

test("the sources cited come with their numbers and calls, and are the body's sources", () => {
  const references = [reference("a", "A"), reference("b", "B")];
  const text = "One [@b, p. 4]. Two [@a; @b].";
  const { citations, sources } = renderBody(text, { ...context, references }).body;
  expect(sources).toEqual([references[1], references[0]]);
  expect(citations).toEqual([
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
  expect(html).toContain("1</button></span>، المادة 23؛ <span");
});

test("a source only named in a note that nobody calls is not numbered", () => {
  const { body } = renderBody("Text [@act].\n\n[^1]: Note [@census].", context);
  expect(body.citations.map(({ id, number }) => [id, number])).toEqual([["source:act", 1]]);
});

test("places of a source come with it and with the calls that cite them", () => {
  const references = [reference("a", "A")];
  const text = "One [@a, p. 4]. Two [@a, 9]. One again [@a, page 4]. All [@a].";
  const { citations } = renderBody(text, { ...context, references }).body;
  expect(citations).toEqual([
    {
      number: 1,
      id: "source:a",
      reference: references[0],
      places: ["p. 4", "p. 9"],
      calls: [
        { id: "cite:a:1", locator: "p. 4", place: 1 },
        { id: "cite:a:2", locator: "p. 9", place: 2 },
        { id: "cite:a:3", locator: "page 4", place: 1 },
        { id: "cite:a:4" },
      ],
    },
  ]);
});

test("a citation is in no heading's id or text, nor counted as words", () => {
  const { headings, words } = renderBody(
    "## Tides [see @census, p. 4, and so on][@act]",
    context,
  ).body;
  expect(headings).toEqual([{ level: 2, id: "tides", text: "Tides" }]);
  expect(words).toBe(1);
});

test("the middle of a run is hidden from sight alone: it keeps its link, its button and its id", () => {
  const references = ["a", "b", "c"].map((key) => reference(key, key.toUpperCase()));
  const { html } = renderBody("So [@a; @b; @c].", { ...context, references }).body;
  const call = (key: string, number: number, className: string) =>
    `<span class="${className}" id="cite:${key}:1"><a href="#source:${key}" role="doc-noteref" aria-label="Source ${number}">${number}</a><button type="button" class="call-preview" popovertarget="preview:${key}" aria-label="Source ${number}: ${key.toUpperCase()}" hidden>${number}</button></span>`;
  expect(html).toBe(
    `<p>So<sup class="citation">[${call("a", 1, "call")}${call("b", 2, "call visually-hidden")}–${call("c", 3, "call")}]</sup>.</p>\n`,
  );
});

test("only a source's first call has its title in its name: later ones would repeat it in mid-sentence", () => {
  const { html } = renderBody("So [@census]. Then [@census] and [@census; @act].", context).body;
  const named = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag} [^>]*aria-label="([^"]*)"`, "g"))].map(
      ([, name]) => name,
    );
  expect(named("button").map((name) => name?.replace(/: .*/, ": …"))).toEqual([
    "Source 1: …",
    "Source 1",
    "Source 1",
    "Source 2: …",
  ]);
  expect(named("a")).toEqual(["Source 1", "Source 1", "Source 1", "Source 2"]);
});

test("without CSS, each call is shown once: its button is hidden", () => {
  const { html } = renderBody("So [@census].", context).body;
  expect(html).toMatch(/<button [^>]* hidden>1<\/button>/);
});
