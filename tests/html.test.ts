import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { html as honoHtml } from "hono/html";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { type HtmlValue, html, jsonForScript, trusted } from "../src/html.ts";
import { elementsBelow, elementsOf, jsonLdOf, textOf } from "./kit/readers/elements.ts";

const REASON = "a stylesheet or drawing of the layouts' own";
const shown = (value: HtmlValue) => String(html`<p>${value}</p>`);

test.each<[string, HtmlValue, string]>([
  ["text", `<b title="a">'&amp;`, "&lt;b title=&quot;a&quot;&gt;&#39;&amp;amp;"],
  ["a number", -1.5, "-1.5"],
  ["zero", 0, "0"],
  ["an empty text", "", ""],
  ["false", false, ""],
  ["true", true, ""],
  ["null", null, ""],
  ["undefined", undefined, ""],
  ["a list", ["<a>", 2, null, false], "&lt;a&gt;2"],
  ["lists in lists", [["<a>", ["<b>", [["<c>"]]]], "<d>"], "&lt;a&gt;&lt;b&gt;&lt;c&gt;&lt;d&gt;"],
  ["an empty list", [], ""],
])("%s is printed so that it is not markup", (_, value, expected) => {
  expect(shown(value)).toBe(`<p>${expected}</p>`);
});

test("no text makes an element, and readers get it as written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      // Parsers change these characters: HTML has no NUL, and only one kind of line break.
      fc.pre(!/[\0\r]/.test(text) && text.isWellFormed());
      const fragment = parseFragment(String(html`<i title="${text}">${[text, [text]]}</i>`));
      const [element, ...others] = elementsBelow(fragment);
      expect(others).toEqual([]);
      expect(element?.attrs).toEqual([{ name: "title", value: text }]);
      expect(textOf(fragment)).toBe(text + text);
    }),
  );
});

const anyText = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...`&<>"'a;#\n`) }));
const anyValue = fc.oneof(anyText, fc.double(), fc.constantFrom(true, false, null, undefined));

test("values are escaped as hono's tag does", () => {
  fc.assert(
    fc.property(anyText, anyValue, fc.array(anyValue), (first, second, list) => {
      const own = html`<a title="${first}" lang="${second}">${list}${[first, [list]]}</a>`;
      const theirs = honoHtml`<a title="${first}" lang="${second}">${list}${[first, [list]]}</a>`;
      expect(String(own)).toBe(String(theirs));
    }),
  );
});

test("an object that only looks like markup is refused, whatever it says of itself", () => {
  const posing = { isEscaped: true, toString: () => "<script>" };
  expect(() => html`${posing as never}`).toThrow(TypeError);
});

/** Attributes that contain a value but have no quotes: `a=${`, `a=b${`. */
function unquotedIn(code: string): string[] {
  return (
    code.replace(/=(?:"[^"]*"|'[^']*')/g, '=""').match(/[\s`}][\w:-]+=[^\s"'`<>{}]*\$\{/g) ?? []
  );
}

test("every attribute that holds a value has quotes", () => {
  expect(unquotedIn("html`<a href='${")).toEqual([]);
  expect(unquotedIn("html`<a href=x${")).not.toEqual([]);
  expect(unquotedIn('html`<a title="a" href=${')).not.toEqual([]);
  const codes = globSync("{src,layouts}/**/*.ts").map((file) => readFileSync(file, "utf8"));
  const templates = codes.filter((code) => code.includes("html`"));
  expect(templates.length).toBeGreaterThan(40);
  expect(templates.flatMap(unquotedIn)).toEqual([]);
});

test("a line whose only value prints nothing is left out; any other blank line stays", () => {
  const page = html`<ul>
${undefined}
${[]}
${html``}
<li>${""}</li>

${"x"}
</ul>
${false}
`;
  expect(String(page)).toBe("<ul>\n<li></li>\n\nx\n</ul>\n");
});

test("what `html` made passes once more as it is, at any depth", () => {
  const made = html`<b>${"<"}</b>`;
  expect(shown(made)).toBe("<p><b>&lt;</b></p>");
  expect(shown([made, ["<", [made]]])).toBe("<p><b>&lt;</b>&lt;<b>&lt;</b></p>");
});

test("trusted markup passes as it is, and what is joined to it by hand is text again", () => {
  const drawing = trusted(`<svg a="b">'&`, REASON);
  expect(shown(drawing)).toBe(`<p><svg a="b">'&</p>`);
  expect(shown([[drawing]])).toBe(`<p><svg a="b">'&</p>`);
  expect(shown(`${drawing}`)).toBe("<p>&lt;svg a=&quot;b&quot;&gt;&#39;&amp;</p>");
});

test.each([
  "</script><script>alert(1)</script>",
  "<!-- <script>",
  "<",
  '"\\\u2028\u2029',
  { "</script>": ["<", { a: null }] },
])("JSON in a script holds no < and is read back unchanged: %j", (value) => {
  const json = String(jsonForScript(value));
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toEqual(value);
  const page = html`<script type="application/ld+json">${jsonForScript({ value })}</script>`;
  const elements = elementsOf(String(page));
  expect(jsonLdOf(elements)).toEqual([{ value }]);
  expect(elements.map(({ tagName }) => tagName)).toEqual(["html", "head", "script", "body"]);
});
