import { expect, test } from "vitest";
import { parseSettings } from "../../../src/content/settings/settings.ts";
import { PUBLICATION } from "../../kit/publications/publication-files.ts";
import { sourceOf } from "../sources.ts";

const FIRST = PUBLICATION.split("\n").length;
const parse = (lines: string) => parseSettings(sourceOf(PUBLICATION + lines, "publication.yaml"));
const problems = (lines: string) =>
  parse(lines).diagnostics.map(
    ({ rule, line, column, hint }) => `${line - FIRST + 1}:${column} ${rule} ${hint}`,
  );

test("lists name sections by id, pages by address, and links with a title", () => {
  const { value, diagnostics } = parse(
    'navigation:\n  masthead: [home, /about/, { title: "The \\"Shop\\"", url: "https://shop.test/" }]\n  foot: []\n  action: { title: Donate, url: /give/ }\n',
  );
  expect(diagnostics).toEqual([]);
  expect(value?.navigation).toEqual({
    masthead: [
      { section: "home" },
      { url: "/about/" },
      { title: "The “Shop”", url: "https://shop.test/" },
    ],
    foot: [],
    action: { title: "Donate", url: "/give/" },
  });
});

test.each([
  ["navigation: { masthead: [wrold] }\n", ["1:26 navigation/section Did you mean `world`?"]],
  [
    "navigation:\n  foot:\n    - home\n    - nothing\n",
    ["4:7 navigation/section Write one of: world, home. A page begins with a slash: /about/."],
  ],
  [
    "navigation: { masthead: [https://shop.test/] }\n",
    ["1:26 field/missing Write both: { title: Shop, url: https://shop.test/ }."],
  ],
  [
    "navigation: { masthead: [{ title: Shop }] }\n",
    ["1:35 field/missing Add a URL, as in `url: /shop/`."],
  ],
  [
    "navigation: { action: { title: Give, link: https://give.test/ } }\n",
    expect.arrayContaining([expect.stringMatching(/^1:38 field\/unknown /)]),
  ],
  ["navigation: { header: [world] }\n", [expect.stringMatching(/^1:15 field\/unknown /)]],
  ["navigation: { masthead: world }\n", [expect.stringMatching(/^1:25 field\/type Write a list/)]],
])("%j is reported where it is, with what to write", (lines, expected) => {
  expect(problems(lines)).toEqual(expected);
});

test.each(["javascript:alert(1)", "//evil.test/", "/\\evil.test/", "data:text/html,x"])(
  "no list and no action takes the URL %s",
  (url) => {
    const bad = JSON.stringify(url);
    for (const own of [
      `masthead: [${bad}]`,
      `foot: [{ title: A, url: ${bad} }]`,
      `action: { title: A, url: ${bad} }`,
    ])
      expect(parse(`navigation: { ${own} }\n`).value, own).toBeUndefined();
  },
);

test("an edition's navigation is checked as well, and its pages' links are known with their places", () => {
  const edition = (list: string) =>
    `editions:\n  - language: es\n    navigation:\n      foot: [${list}]\n`;
  expect(problems(edition("wrld"))).toEqual(["4:14 navigation/section Did you mean `world`?"]);
  expect(parse(edition("world, /es/acerca/")).links).toEqual([
    { href: "/es/acerca/", line: FIRST + 3, column: 21, untitled: true },
  ]);
});
