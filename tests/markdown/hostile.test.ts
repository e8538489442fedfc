import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { resolveLocal } from "../../src/markdown/local-links.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { context, testFixtures } from "./fixtures.ts";

testFixtures("markdown/hostile");

type Node = DefaultTreeAdapterTypes.Node;

/** Every attribute of a fragment, as a browser would read it. */
function attributesOf(html: string): { element: string; name: string; value: string }[] {
  const walk = (node: Node): { element: string; name: string; value: string }[] => [
    ...("attrs" in node ? node.attrs.map((each) => ({ element: node.tagName, ...each })) : []),
    ...("childNodes" in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parseFragment(html));
}

const ATTRIBUTES = new Set([
  "hidden",
  ...["id", "class", "href", "src", "alt", "title", "rel", "role", "aria-label", "aria-hidden"],
  ...["aria-labelledby", "tabindex", "width", "height", "loading", "decoding", "scope", "start"],
  ...["type", "popovertarget"],
]);
const ELEMENTS = new Set(
  "a abbr aside blockquote br button code dd details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img kbd li ol p pre s section small span strong sub summary sup table tbody td th thead tr ul".split(
    " ",
  ),
);
const PIECES = [
  ..."[ ]( ) ]: < > \" ' ! ` * _ ~ | \\ # & ; : / @ ^ \n \t   {{ }} {% %}".split(" "),
  ..."javascript: data: vbscript: tel: irc:// c: &#x09; &colon; %0a site:/ https:// //x.example \u0001 \u00a0 alert(1)".split(
    " ",
  ),
  ..."<script> <img/src onerror= <a href= --> ]]> census [^1] [^1]:  [@ [-@ @census @{ [see , 4 Trust Act > [!NOTE] ![".split(
    " ",
  ),
  "\n\n",
  ...'<kbd> </kbd> <sub> </sub> <sup onclick=x> {#x} {#a"b} Q: A:'.split(" "),
  "\n: ",
  "\n> [!MORE] ",
  "\n## ",
  "\n> ",
  "\n- ",
  "\n| a |\n| - |\n| ",
  " ",
  "a",
];

test("no text whatever makes an element, an attribute or a scheme that is not ours", () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (input) => {
      const html = resolveLocal(renderBody(input, context).body.html, (url) => url);
      for (const [, tag] of html.matchAll(/<\/?([a-z0-9]*)/gi)) expect(ELEMENTS).toContain(tag);
      for (const { element, name, value } of attributesOf(html)) {
        expect(ELEMENTS).toContain(element);
        expect(ATTRIBUTES).toContain(name);
        if (name !== "href" && name !== "src") continue;
        const { protocol } = new URL(value, "https://paper.example/2026/");
        expect(["http:", "https:", "mailto:", "tel:", "sms:"]).toContain(protocol);
        if (name === "src") expect(value).toMatch(/^\/media\//);
      }
    }),
    { numRuns: 2000 },
  );
});

test.for([
  ["{{ constructor.constructor('alert(1)')() }}", "{{ constructor.constructor("],
  ["{% include secret %}", "{% include secret %}"],
])("%s is text", ([input = "", output]) => {
  expect(renderBody(input, context).body.html).toContain(output);
});

test.for([
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "java\u0000script:alert(1)",
  "\u0001javascript:alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "javascript&colon;alert(1)",
  "&#x6A&#x61&#x76&#x61script:alert(1)",
  "java\\\nscript:alert(1)",
  "%6aavascript:alert(1)",
  "java%0ascript:alert(1)",
  "data:text/html;base64,PHNjcmlwdD4=",
  "vbscript:msgbox(1)",
  "blob:https://x.example/1",
  "filesystem:x",
  "feed:javascript:alert(1)",
])("%j is inert", (url) => {
  for (const text of [
    `[a](${url})`,
    `[a](<${url}>)`,
    `<${url}>`,
    `![a](${url})`,
    `[a]: ${url}\n\n[a]`,
  ]) {
    for (const { name, value } of attributesOf(renderBody(text, context).body.html)) {
      if (name !== "href" || value.startsWith("site:/")) continue;
      expect(new URL(value, "https://paper.example/").protocol).toMatch(
        /^(https?|mailto|tel|sms):$/,
      );
    }
  }
});
