import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { httpPlaces } from "../../../src/link-check/insecure/http-places.ts";
import { ROOT } from "../../kit/disk/project-root.ts";
import { slowdown } from "../../kit/measures/slowdown.ts";

const WANTED = new Set(["http://a.example/x", "http://a.example/(x)", "http://a.example/x_y"]);
const isWanted = (url: string): boolean => WANTED.has(url.replace(/#.*/, ""));

/** The text with a mark where each address begins. */
function marked(path: string, text: string): string {
  let shown = text;
  for (const { offset } of httpPlaces(path, text, isWanted).toReversed())
    shown = `${shown.slice(0, offset)}▸${shown.slice(offset)}`;
  return shown;
}

test("sources and links of an article are places, but no other text, code or address inside another", () => {
  const text = readFileSync(join(ROOT, "tests/fixtures/link-check/insecure-article.md"), "utf8");
  expect(
    marked("articles/a.md", text)
      .split("\n")
      .filter((line) => line.includes("▸")),
  ).toEqual([
    "  - ▸http://a.example/x",
    '  - "▸http://a.example/(x)"',
    "    url: ▸http://a.example/x # here",
    '  - { url: ▸http://a.example/x, title: "One" }',
    "See [one](▸http://a.example/x), [two](<▸http://a.example/x>) and [three](▸http://a.example/(x)), or <▸http://a.example/x>.",
    '[Both](▸http://a.example/x "A title") of [them](▸http://a.example/x#part). Another: [x](http://a.example/xy).',
    "[four]: ▸http://a.example/x",
    "▸http://a.example/x",
  ]);
});

test.each([
  ["a.yaml", "- url: ▸http://a.example/x\n- ▸http://a.example/x\n- note: http://a.example/x\n"],
  ["a.yaml", "\ufeffreferences:\n  - id: http://a.example/x\n    URL: '▸http://a.example/x'\n"],
  ["a.yml", "one: ▸http://a.example/x\ntwo: { title: http://a.example/x }\n"],
  ["a.bib", "@misc{a, url = {▸http://a.example/x_y}, note = {http://a.example/x}}\n"],
  [
    "a.bib",
    '@misc{a, url="▸http://a.example/x\\_y", howpublished = {\\url{http://a.example/x}}}\n',
  ],
  ["a.bib", "@misc{a, URL = {\\url{▸http://a.example/x}}, archiveurl = {http://a.example/x}}\n"],
  ["a.json", '[{ "URL": "▸http://a.example/x", "note": "http://a.example/x" }]\n'],
  ["a.json", '[{ "URL": "http:\\/\\/a.example\\/xy" }]\n'],
  ["a.md", "No front matter: [a](▸http://a.example/x).\n"],
])("in %s, %j", (path, text) => {
  expect(marked(`sources/${path}`, text.replaceAll("▸", ""))).toBe(text);
});

test("a long text takes no longer than its parts", async () => {
  const part = "`a ``b [x](http://a.example/)))))))))))))))))) <http://a.example/ \n";
  const work = (count: number) => httpPlaces("a.md", part.repeat(count), isWanted);
  expect(await slowdown(work, 4_000)).toBeLessThan(4);
});
