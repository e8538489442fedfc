import { expect, test } from "vitest";
import { attributeOf, elementsIn, fragmentOf, pageOf } from "../../src/html-reading/elements.ts";
import { textOfHtml } from "../../src/html-reading/text-of-html.ts";

/** More than the parser may have open at once, and far less than would take a second. */
const MANY = 2_000;

test.each([
  ["<div>", "elements that nobody closes"],
  ["<div></x>", "end tags of elements that are not open"],
  ["<div><!--</div>-->", "end tags in comments"],
  ["<div><textarea></div></textarea>", "end tags in a text field"],
  ["<div title='</div>'>", "end tags in attributes"],
  ["<SCRIPT></script><div>", "a script whose tags differ in case"],
  ["<svg><path>", "drawings in drawings"],
])("%s, repeated, nests too deeply: %s", (html) => {
  expect(pageOf(html.repeat(MANY))).toBeUndefined();
  expect(fragmentOf(html.repeat(MANY))).toBeUndefined();
  expect(textOfHtml(`lost${html.repeat(MANY)}`)).toBe("");
});

test.each(["<p>", "<li>", "<br>", "<img>", "<div></div>", "<script></script>", "<tr><td>"])(
  "a long page with %s does not",
  (html) => {
    expect(pageOf(`<table>${html.repeat(MANY)}`)).toBeDefined();
  },
);

test("elements come in the page's order, with their attributes", () => {
  const page = pageOf("<title>A</title><p class=b>c <i>d</i></p>");
  const found = page && [...elementsIn(page)];
  expect(found?.map(({ tagName }) => tagName)).toEqual([
    ...["html", "head", "title", "body", "p", "i"],
  ]);
  expect(found?.map((each) => attributeOf(each, "class"))).toEqual(["", "", "", "", "b", ""]);
});
