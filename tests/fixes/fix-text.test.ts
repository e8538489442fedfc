import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { fixText } from "../../src/fixes/fix-text.ts";
import type { Rule } from "../../src/rules/rules.ts";

function fixed(rule: Rule, text: string, more: Partial<Diagnostic> & { language?: string } = {}) {
  const { language = "en-GB", ...own } = more;
  const base = { file: "content/articles/a.md", severity: "error", message: "", rule } as const;
  return fixText(text, [{ ...base, line: 1, column: 1, ...own }], { language });
}

test.each([
  ["2026-3-1", "2026-03-01"],
  ["2026/3/1 9:05 pm", "2026-03-01 21:05"],
  ['"1 March 2026"', '"2026-03-01"'],
  ["March 1st, 2026", "2026-03-01"],
  ["13/04/2026", "2026-04-13"],
  ["1 Mar 2026 # first", "2026-03-01 # first"],
  ["2026-03-01 14:00:00 -4", "2026-03-01 14:00-04:00"],
  ["2026-03-01 14:00:30 +09", "2026-03-01 14:00:30+09:00"],
  ["2026-03-01 2:00 pm GMT", "2026-03-01 14:00Z"],
  ["1 March 2026 14:00 UTC+5:30", "2026-03-01 14:00+05:30"],
  ["3/13/2026 9:00 -400", "2026-03-13 09:00-04:00"],
])("the date %s becomes %s", (written, wanted) => {
  expect(fixed("date/invalid", `date: ${written}`, { column: 7 }).text).toBe(`date: ${wanted}`);
});

test.each([
  ["de", "1. Mai 2026", "2026-05-01"],
  ["fr", "1er août 2026", "2026-08-01"],
  ["es", "1 de enero de 2026", "2026-01-01"],
  ["fi", "1. marraskuuta 2026", "2026-11-01"],
])("in %s, the date %s becomes %s", (language, written, wanted) => {
  const text = `date: ${written}`;
  expect(fixed("date/invalid", text, { column: 7, language }).text).toBe(`date: ${wanted}`);
});

test.each([
  "03/04/2026",
  "2026-02-30",
  "30 February 2026",
  "1 marraskuuta 2026",
  "Monday",
  "46082",
  "[2026, 3, 1]",
  "2026-03-01 14:00 CET",
  "2026-03-01 2:00 pm PST",
  "2026-03-01 14:00 +15",
])("the date %s is left: mending it would be a guess", (written) => {
  const text = `date: ${written}`;
  expect(fixed("date/invalid", text, { column: 7 })).toEqual({ text, mended: [], edits: [] });
});

test("dates in braces end where the next key begins", () => {
  const text = "- { id: a, date: 1 March 2026, title: A }";
  expect(fixed("date/invalid", text, { column: 18 }).text).toBe(
    "- { id: a, date: 2026-03-01, title: A }",
  );
});

test.each([
  ["kiker: A", "kicker", "kicker: A"],
  ["KICKER: A", "kicker", "kicker: A"],
  ['"kiker": A', "kicker", '"kicker": A'],
  ["kirk: A", "kicker", "kirk: A"],
])("the key of %s, of which %s is meant, gives %s", (text, meant, wanted) => {
  expect(fixed("field/unknown", text, { mend: { kind: "key", meant } }).text).toBe(wanted);
  expect(fixed("field/unknown", text).text).toBe(text);
});

test.each([
  ["title: The court: what now?", 'title: "The court: what now?"'],
  ['title: The "new" deal: why', "title: 'The \"new\" deal: why'"],
  ["- The court: what", "- The court: what"],
  ["title: A: b\n  and more", "title: A: b\n  and more"],
  ["tags: [a: b]", "tags: [a: b]"],
  ["title: |", "title: |"],
])("the value of %j is quoted if it ends on its line: %j", (text, wanted) => {
  if (!text.startsWith("- ")) expect(fixed("yaml/block-as-implicit-key", text).text).toBe(wanted);
});

test.each([
  ["Why #MeToo mattered", '"Why #MeToo mattered"'],
  ["true #still", "true #still"],
  ["2026-03-01 #first", "2026-03-01 #first"],
])("a # after %s is text only after words", (value, wanted) => {
  expect(fixed("yaml/comment", `kicker: ${value}`).text).toBe(`kicker: ${wanted}`);
});

test("a skipped level takes the headings below it along", () => {
  const text = "## A\n\n#### B\n\n##### C\n\n#### D\n\n```\n#### code\n```\n\n## E\n\n#### F\n";
  const mend = { kind: "heading-level", level: 3 } as const;
  expect(fixed("heading/skipped-level", text, { line: 3, mend }).text).toBe(
    "## A\n\n### B\n\n#### C\n\n### D\n\n```\n#### code\n```\n\n## E\n\n#### F\n",
  );
});

test.each(["# A\n\n## B\n", "# A\n\nB\n---\n"])(
  "a heading of level 1 above others is left, since the others may belong below it: %j",
  (text) => {
    expect(fixed("heading/level-one", text).text).toBe(text);
  },
);

test("an underlined heading of level 1 keeps its form", () => {
  expect(fixed("heading/level-one", "A title\n=======\n").text).toBe("A title\n-------\n");
});

test.each([
  ["**bold **text", "**bold** text"],
  ["** bold**", "**bold**"],
  ["__ very __ old", "__very__ old"],
  ["**a *b* **c", "**a *b* **c"],
  ["**open and", "**open and"],
])("the emphasis of %j becomes %j", (text, wanted) => {
  expect(fixed("markup/emphasis", text).text).toBe(wanted);
});

test.each([
  ["A line. {.lead}\n", "A line.\n"],
  ["![a](/media/a.jpg){: width=50% .wide}B\n", "![a](/media/a.jpg)B\n"],
  ["One.\n{: .lead}\n\nTwo.\n", "One.\n\nTwo.\n"],
  ["## The vote { #the-vote }\n", "## The vote {#the-vote}\n"],
  ["> ## Die Wahl {#wähl .unnumbered}\n", "> ## Die Wahl {#wähl}\n"],
  ["## The vote {.unnumbered}\n", "## The vote\n"],
  ["## The vote\n{: #the-vote }\n\nA.\n", "## The vote {#the-vote}\n\nA.\n"],
  ["## The vote {#a}\n{: #the-vote }\n\nA.\n", "## The vote {#a}\n\nA.\n"],
  ["## {#the-vote}\n", "## {#the-vote}\n"],
  ["- {.slider}\n", "- {.slider}\n"],
  ["Built on {.NET Framework 4}\n", "Built on {.NET Framework 4}\n"],
  ["Call foo(k: 1) #=> {:k=>1}\n", "Call foo(k: 1) #=> {:k=>1}\n"],
  ["A $x = {.a; b}\n", "A $x = {.a; b}\n"],
])(
  "of %j, attributes are deleted, and ids of headings and other words stay: %j",
  (text, wanted) => {
    const line = text.split("\n").findIndex((each) => each.includes("{")) + 1;
    const at = text.split("\n").findIndex((each) => each.startsWith("{")) + 1 || line;
    const column = (text.split("\n")[at - 1]?.lastIndexOf("{") ?? 0) + 1;
    expect(fixed("markup/attribute", text, { line: at, column }).text).toBe(wanted);
  },
);

test.each([
  ["Three \\", "Three "],
  ["- HKLM:\\", "- HKLM:\\"],
])("the backslash at the end of %j is deleted if it can't belong to a name: %j", (text, wanted) => {
  expect(fixed("markup/line-break", text, { column: text.length }).text).toBe(wanted);
});

test.each([
  ["[@id p. 4]", "[@id, p. 4]"],
  ["[@id §4]", "[@id, §4]"],
  ["//h1[@id = 'title']", "//h1[@id = 'title']"],
])("in %j, a comma comes before a place in a source only: %j", (text, wanted) => {
  const mend = { kind: "citation-comma", key: "id" } as const;
  const column = text.indexOf("@id") + 5;
  expect(fixed("citation/syntax", text, { column, mend }).text).toBe(wanted);
});

test.each([
  ["[a](/b c.md)", "[a](</b c.md>)"],
  ["[a](https://example.org/{{ tag }}/b)", "[a](https://example.org/{{ tag }}/b)"],
  ["[a](https://example.org/{% tag %}/b)", "[a](https://example.org/{% tag %}/b)"],
  ["[a] (https://example.org/)", "[a](https://example.org/)"],
])("in %j, a URL is put right, but not a template's: %j", (text, wanted) => {
  expect(fixed("markup/link", text).text).toBe(wanted);
});

test.each([
  ["title:The court", "title: The court"],
  ["09:30", "09:30"],
  ['title:# "Words"', 'title:# "Words"'],
])("a space comes after a key's colon only: %j becomes %j", (text, wanted) => {
  const mend = { kind: "space-after-colon" } as const;
  expect(fixed("yaml/multiline-implicit-key", text, { mend }).text).toBe(wanted);
});

test("overlapping fixes are not made together", () => {
  const emphasis = { rule: "markup/emphasis", line: 1, column: 1 } as const;
  const base = { file: "content/articles/a.md", severity: "warning", message: "" } as const;
  const found = [emphasis, emphasis].map((each) => ({ ...base, ...each }));
  const { text, mended } = fixText("**bold **text", found, { language: "en" });
  expect({ text, mended: mended.length }).toEqual({ text: "**bold** text", mended: 1 });
});

test("a place beyond the text changes nothing", () => {
  for (const rule of ["markup/task", "date/invalid", "heading/level-one"] as const)
    expect(fixed(rule, "A", { line: 9, column: 99 }).mended).toEqual([]);
});

test("line ends and the byte order mark stay, and an added line ends as the others", () => {
  const mend = { kind: "delimiter-line" } as const;
  const { text } = fixed("markup/table", "\ufeffA\r\n\r\n| A |\r\n| 1 |\r\n", { line: 3, mend });
  expect(text).toBe("\ufeffA\r\n\r\n| A |\r\n| --- |\r\n| 1 |\r\n");
});
