import { expect, test } from "vitest";
import { parseTheme } from "../../../src/content/theme/theme-file.ts";
import { LIMITS } from "../../../src/limits.ts";

const find = (src: string) =>
  src.endsWith("dots.svg")
    ? { url: "/media/dots 1.svg", width: 8, height: 8 }
    : {
        rule: "image/missing" as const,
        problem: `There is no picture ${src}`,
        hint: "Put it there.",
      };
const parse = (text: string) =>
  parseTheme({ file: "content/theme.css", path: "theme.css", text }, find);
const problems = (text: string) =>
  parse(text).diagnostics.map(
    ({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`,
  );

test("rules are minified, nested and conditional ones too", () => {
  const { value, diagnostics } = parse(
    ".kicker {\n  color: #ff0000;\n  & a { font-weight: bold }\n}\n@media (width > 40rem) { .foot { margin: 0px } }\n",
  );
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({
    css: ".kicker{color:red;& a{font-weight:700}}@media (width>40rem){.foot{margin:0}}",
    pictures: [],
  });
});

test("a picture of the content folder is shown from its published address", () => {
  const { value } = parse('.masthead { background: url(media/dots.svg), url("dots.svg") }');
  expect(value?.pictures).toEqual(["/media/dots 1.svg", "/media/dots 1.svg"]);
  expect(value?.css).toBe(
    ".masthead{background:url(../media/dots%201.svg),url(../media/dots%201.svg)}",
  );
  expect(parse(".a { mask: url(#fade) }").value?.css).toBe(".a{mask:url(#fade)}");
});

test.each([
  ["another site", ".a {\n  background: url(https://x.example/a.png);\n}", "2:15"],
  ["another site without a scheme", ".a { background: URL( '//x.example/a.png' ) }", "1:23"],
  ["a name with an escape", ".a { background: u\\72l(https://x.example) }", "1:18"],
  ["data", ".a { background: url(data:image/png;base64,AA) }", "1:18"],
  ["a missing picture", ".a { background: url(media/none.svg) }", "1:18"],
  ["an image set", '.a { background: image-set("dots.svg" 1x) }', "1:28"],
  ["a custom property", '.a { --b: url("https://x.example") }', "1:15"],
  ["an import", '\n@import "other.css";', "2:1"],
  ["a font", "@font-face { font-family: x; src: local(y) }", "1:1"],
  ["an import's address", "@IMPORT url(https://x.example/a.css);", "1:1"],
])("theme.css loads nothing: %s", (_, text, place) => {
  expect(problems(text)).toContain(`${place} error theme/address`);
  expect(parse(text).value).toBeUndefined();
});

test("all syntax errors are reported, where they are", () => {
  expect(problems(".b >> c { color: red }\n@foo {}\n.a { color: red } }")).toEqual([
    "1:5 error theme/syntax",
    "2:5 error theme/syntax",
    "3:20 error theme/syntax",
  ]);
});

test("tokens of whole pages belong in tokens.css; on a part of the page they may be set", () => {
  expect(problems(".foot { --ink: #000 }\n:root, .x { color: red; --ink: #000 }")).toEqual([
    "2:25 warning theme/token",
  ]);
  expect(problems("html { --own: 1px }\nbody .x { --ink: #000 }")).toEqual([]);
});

test("rules that nest without end are refused before they are parsed", () => {
  for (const text of ["a{", ":is(", "@media print{", "a{b:calc("])
    expect(problems(text.repeat(2_000))[0]).toMatch(/^1:\d+ error theme\/syntax$/);
});

test("a heavy file is a warning, a too large one an error", () => {
  const rules = (bytes: number) =>
    Array.from({ length: bytes / 14 }, (_, index) => `.a${index}{top:${index}px}`).join("");
  expect(problems(rules(LIMITS.themeCharacters * 0.7))).toEqual(["1:1 warning theme/heavy"]);
  expect(problems(rules(LIMITS.themeCharacters * 2))).toEqual(["1:1 error theme/too-large"]);
});
