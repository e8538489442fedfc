import { expect, test } from "vitest";
import { renderReply } from "../../src/markdown/reply.ts";
import { dangerousMarkup } from "../kit/readers/dangerous-markup.ts";

const html = (text: string) => renderReply(text).html.replaceAll(' dir="auto"', "");

test.each([
  ["Yes, *very* **much**.", "<p>Yes, <em>very</em> <strong>much</strong>.</p>"],
  ["> You write\n\nI say", "<blockquote>\n<p>You write</p>\n</blockquote>\n<p>I say</p>"],
  ["- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"],
  ["1. one", "<ol>\n<li>one</li>\n</ol>"],
  ["Run `x`", "<p>Run <code>x</code></p>"],
  ["    Dear editor,", "<p>Dear editor,</p>"],
])("%j is %s", (text, expected) => {
  expect(html(text)).toBe(expected);
});

test.each([
  ["# Heading", "<p># Heading</p>"],
  ["Heading\n===", "<p>Heading\n===</p>"],
  ["<b onclick=x>bold</b>", "<p>&lt;b onclick=x&gt;bold&lt;/b&gt;</p>"],
  ["***", "<p>***</p>"],
  ["[^1] and [@key] and {id}", "<p>[^1] and [@key] and {id}</p>"],
  ["| a |\n| --- |\n| b |", "<p>| a |\n| --- |\n| b |</p>"],
])("%j stays text", (text, expected) => {
  expect(html(text)).toBe(expected);
});

test("a picture becomes a link to it, and nothing loads", () => {
  expect(html("![map](https://evil.test/x.png)")).toBe(
    '<p>!<a href="https://evil.test/x.png" rel="nofollow ugc">map</a></p>',
  );
});

test("links lead to the web, and search engines are told that readers wrote them", () => {
  const link = '<a href="https://a.test/b" rel="nofollow ugc">';
  expect(html("[here](https://a.test/b)")).toBe(`<p>${link}here</a></p>`);
  expect(html("See https://a.test/b.")).toBe(`<p>See ${link}https://a.test/b</a>.</p>`);
  expect(html("<https://a.test/b>")).toBe(`<p>${link}https://a.test/b</a></p>`);
});

test.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt&colon;alert(1))",
  "[x](data:text/html,x)",
  "[x](mailto:ana@mail.test)",
  "[x](//evil.test/)",
  "[x](/about/)",
  "[x](ftp://a.test/)",
  "<mailto:ana@mail.test>",
  "ana@mail.test and www.a.test and ftp://a.test",
  `[x](https://a.test/${"a".repeat(2_000)})`,
])("%s is not a link", (text) => {
  expect(html(text)).not.toContain("href");
});

test("nothing that a stranger writes is markup", () => {
  const attacks = [
    `"><script>alert(1)</script>`,
    `[x](https://a.test/"onload="alert(1))`,
    `[x](https://a.test/ '"onload="x')`,
    `<img src=x onerror=alert(1)>`,
    "`</code><script>`",
  ];
  for (const attack of attacks) expect(dangerousMarkup(html(attack)), attack).toEqual([]);
});

test("each paragraph has the direction of its first words", () => {
  expect(renderReply("مرحبا\n\nHello").html).toBe(
    '<p dir="auto">مرحبا</p>\n<p dir="auto">Hello</p>',
  );
});

test("metadata gets the words without their markup", () => {
  expect(renderReply("> *You* say\n\nI [say](https://a.test) `so`").text).toBe("You say\nI say so");
});

test("nesting is bounded", () => {
  const deep = html(`${"> ".repeat(5_000)}x`);
  expect(deep.match(/<blockquote>/g)?.length).toBeLessThan(25);
});
