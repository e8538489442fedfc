import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cleanStrings,
  escapeXml,
  parentElement,
  textElement,
  XML_DECLARATION,
  xmlCharacters,
} from "../../src/formats/xml.ts";
import { hostileText } from "./hostile.ts";
import { xmlProblems } from "./xml-check.ts";

test("markup characters are escaped", () => {
  expect(escapeXml(`a < b && "c" > 'd'`)).toBe("a &lt; b &amp;&amp; &quot;c&quot; &gt; 'd'");
});

test("characters that XML forbids are dropped, and those it allows are kept", () => {
  expect(xmlCharacters("a\u0000\u000b\u001f\ufffe\uffffb\t\n😀")).toBe("ab\t\n😀");
});

test("a lone surrogate becomes the replacement character", () => {
  expect(xmlCharacters("a\ud800b")).toBe("a\ufffdb");
});

test("elements nest, with and without attributes", () => {
  expect(parentElement("a", [textElement("b", "1 < 2")], 'x="y"')).toBe(
    '<a x="y">\n<b>1 &lt; 2</b>\n</a>',
  );
  expect(parentElement("a", [])).toBe("<a>\n</a>");
});

test("strings are cleaned at any depth, and other values kept", () => {
  const dirty = { a: ["x\u0000", { b: "\u000by" }], c: 1, d: null, e: true, f: undefined };
  expect(cleanStrings(dirty)).toEqual({
    a: ["x", { b: "y" }],
    c: 1,
    d: null,
    e: true,
    f: undefined,
  });
});

test("an XML parser takes any text in an element and in an attribute", async () => {
  const property = fc.asyncProperty(hostileText, async (text) => {
    const attribute = `x="${escapeXml(text)}"`;
    const document = parentElement("a", [textElement("b", text)], attribute);
    expect(await xmlProblems(`${XML_DECLARATION}\n${document}`)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 30 });
});
