import { expect, test } from "vitest";
import { compareSites } from "../../src/compare/compare-sites.ts";
import { readProblems } from "../../src/compare/problems.ts";
import { comparisonMarkdown, type MarkdownOptions } from "../../src/compare/report-markdown.ts";
import { builtSite, page } from "./built-pages.ts";

const comment = (after: Record<string, string>, options: MarkdownOptions = {}) =>
  comparisonMarkdown(compareSites(builtSite({}), builtSite(after)), options);

const many = (count: number, name: (index: number) => string, kind = "article") =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${name(index)}/index.html`,
      page(`Title ${index}`, { kind }),
    ]),
  );

test("a comment links to the preview and shows pictures", () => {
  const text = comment(
    { "a/index.html": page("One"), "b/index.html": page("Two") },
    {
      url: "https://preview.test/",
      pictures: ({ url }) =>
        url === "/a/" ? { after: "https://preview.test/_review/1.webp" } : undefined,
    },
  );
  expect(text).toContain("**[Preview of this change](<https://preview.test/>)**");
  expect(text).toContain("| [One](<https://preview.test/a/>) | new |  | <a href=");
  expect(text).toContain("| [Two](<https://preview.test/b/>) | new |  |  |");
});

test("without an address, pages are named and not linked", () => {
  const text = comment({ "a/index.html": page("One") });
  expect(text).toContain("| One | new |");
  expect(text).not.toContain("](");
});

test("of a large change, thirty texts are in view, the others and all lists are folded, and it fits", () => {
  const text = comment(
    {
      ...many(2_000, (index) => `articles/${index}`),
      ...many(500, (index) => `tags/${index}`, "tag"),
    },
    { url: "https://preview.test/" },
  );
  expect(text.match(/^\| \[/gm)).toHaveLength(30);
  expect(text).toContain("<summary>1,970 more</summary>");
  expect(text).toContain("<summary>500 lists</summary>");
  expect(text).toMatch(/^- and [\d,]+ more$/m);
  expect(text.length).toBeLessThan(65_000);
});

const HOSTILE = [
  "@team",
  "#12 GH-12",
  "--&gt; &lt;!--",
  "&lt;img src=z&gt;",
  "[x](javascript:1)",
  "![](y)",
  "`code` | cell | ~~x~~",
  "https://evil.test www.evil.test",
  "\u202egnp.exe\u2066",
  "one\n\n# two\r\n- three",
  "&lt;/details&gt;&lt;/summary&gt;",
  "$x$ \\| \\",
  "x".repeat(5_000),
];

test.each(HOSTILE)("the title %j stays text, in the table and when folded", (title) => {
  for (const kind of ["article", "tag"]) {
    const text = comment(
      { "a/index.html": page(title, { kind }) },
      { url: "https://preview.test/" },
    );
    expect(text).not.toMatch(/@team|<img src=z|\]\(javascript|!\[\]|[\u202e\u2066]|-->|#12|GH-12/);
    expect(text).not.toMatch(/^# |^- three|`code`|https:\/\/evil|www\.evil|<\/details><\/summary/m);
    expect(text.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(
      kind === "tag" ? 0 : 3,
    );
    expect(text.length).toBeLessThan(1_500);
  }
});

test.each([
  "a|b",
  "a>b",
  "a`b`",
  'a"b',
  "a\nb",
  "@team",
  "<img src=z>",
  "a](javascript:1)",
  "\u202eab",
  `long-${"x".repeat(3_000)}`,
])("the file name %j stays an address", (name) => {
  const text = comment({ [`${name}/index.html`]: page("") }, { url: "https://preview.test/" });
  const [row = ""] = text.split("\n").filter((line) => line.includes("| new |"));
  expect(row).toMatch(
    /^\| (?:\[[^\]]*(?:\\\][^\]]*)*\]\(<https:\/\/preview\.test\/[^\s<>|`"]*>\)|[^[\]<>|`"]+) \| new \|$/,
  );
  expect(row).not.toMatch(/@team\b(?!\/>)[^<]*\]\(|<img|\u202e/);
});

test("problems come as counts and ten lines, errors first, and what was there before is not shown", () => {
  const problem = (severity: string, line: number) => ({
    ...{ severity, line, file: "content/@team.md", rule: "text/placeholder", message: "<b> `x`" },
  });
  const report = {
    ...{ errors: 1, warnings: 14, baseline: { hidden: 28_231 } },
    diagnostics: [
      ...Array.from({ length: 14 }, (_, line) => problem("warning", line)),
      problem("error", 99),
    ],
  };
  const problems = readProblems([JSON.stringify(report)]);
  const text = comment({ "a/index.html": page("A") }, { ...(problems && { problems }) });
  expect(text).toContain(
    "Problems: 1 error, 14 new warnings. 28,231 warnings that main has too are not shown.",
  );
  const rows = text.split("\n").filter((line) => /^- (?:error|warning)/.test(line));
  expect(rows).toHaveLength(10);
  expect(rows[0]).toMatch(/^- error, .*:99: /);
  expect(text).not.toMatch(/@team|<b>|`x`/);
});

test("a site that can't be built has a comment with its errors", () => {
  const problems = readProblems(['{"errors":1,"warnings":0,"diagnostics":[]}']);
  const options = { ...(problems && { problems }), url: "https://preview.test/" };
  const text = comparisonMarkdown(undefined, { ...options, missing: "after" });
  expect(text).toContain("**Preview of this change**\n\nThe site can't be built.");
  expect(text).toContain("Problems: 1 error, 0 new warnings.");
  expect(comparisonMarkdown(undefined, { ...options, missing: "before" })).toContain(
    "](<https://preview.test/>)**\n\nThe site without this change can't be built",
  );
});

test.each(["", "null", "[]", "{}", '{"diagnostics":{}}', "<html>"])(
  "%j is not a report",
  (text) => {
    expect(readProblems([text])).toBeUndefined();
  },
);

test("of a forged report, only problems are read", () => {
  const forged = {
    errors: "9".repeat(9),
    warnings: -1,
    diagnostics: [null, 1, { file: {} }, { severity: "x" }],
  };
  expect(readProblems([JSON.stringify(forged)])).toEqual({
    errors: 0,
    warnings: 0,
    known: 0,
    list: [],
  });
});

test("errors that only a build finds are added to those of the check, once each", () => {
  const of = (severity: string, file: string) => ({
    severity,
    file,
    line: 1,
    rule: "a/b",
    message: "x",
  });
  const checked = { errors: 1, warnings: 0, diagnostics: [of("error", "a.md")] };
  const built = {
    diagnostics: [of("error", "a.md"), of("warning", "old.md"), of("error", "layouts/article.ts")],
  };
  const problems = readProblems([JSON.stringify(checked), "", JSON.stringify(built)]);
  expect(problems).toMatchObject({ errors: 2, warnings: 0 });
  expect(problems?.list.map(({ file }) => file)).toEqual(["a.md", "layouts/article.ts"]);
  expect(readProblems([JSON.stringify(built)])).toMatchObject({ errors: 2, warnings: 0 });
});
