import { expect, test } from "vitest";
import { parseReplies } from "../../../src/content/comments/replies-file.ts";
import { sourceOf } from "../sources.ts";

const REQUIRED = { author: "Ana Ruiz", published: "2026-03-02", text: "Yes." };
const parse = (text: string) => parseReplies(sourceOf(text, "comments/world/x.yaml"), "UTC");
/** JSON is YAML. */
const read = (...replies: object[]) =>
  parse(replies.map((own) => `- ${JSON.stringify({ ...REQUIRED, ...own })}\n`).join(""));
const rules = ({ diagnostics }: ReturnType<typeof parse>) =>
  diagnostics.map(({ rule, severity, line }) => `${line} ${severity} ${rule}`);

test("a letter is pasted below its author and day", () => {
  const { value, diagnostics } = parse(`- id: ruiz
  author: Ana  Ruiz,
    Bilbao
  published: 2026-03-02 14:05
  text: |
    Dear editor,

    it *opened*.
`);
  expect(diagnostics).toEqual([]);
  expect(value).toEqual([
    {
      id: "ruiz",
      author: "Ana Ruiz, Bilbao",
      published: expect.objectContaining({ iso: "2026-03-02T14:05:00+00:00" }),
      html: '<p dir="auto">Dear editor,</p>\n<p dir="auto">it <em>opened</em>.</p>',
      text: "Dear editor,\nit opened.",
    },
  ]);
});

test("a reply from a network says where it was written", () => {
  const own = {
    id: "mastodon-1",
    replyTo: "a",
    url: "https://ana.test/",
    via: "mastodon",
    original: "https://social.test/@ana/1",
    lang: "fr",
  };
  expect(read({ id: "a" }, own).value?.[1]).toMatchObject({
    id: "mastodon-1",
    replyTo: "a",
    url: "https://ana.test/",
    via: "Mastodon",
    original: "https://social.test/@ana/1",
    language: "fr",
  });
});

test("an empty file holds no replies", () => {
  expect(parse("")).toEqual({ value: [], diagnostics: [] });
  expect(parse("[]\n")).toEqual({ value: [], diagnostics: [] });
});

test("nothing is kept of a removed reply but its place", () => {
  const own = { id: "b", removed: true, replyTo: "a", text: "SECRET", author: "ana@mail.test" };
  const { value, diagnostics } = read({ id: "a" }, own);
  expect(value?.[1]).toEqual({ id: "b", removed: true, replyTo: "a" });
  expect(diagnostics).toEqual([]);
  expect(parse("- id: a\n  removed: yes\n").value).toEqual([{ id: "a", removed: true }]);
});

test.each([
  [{ id: "a b" }, "field/value"],
  [{ id: "a", author: "" }, "field/empty"],
  [{ id: "a", url: "javascript:alert(1)" }, "field/url"],
  [{ id: "a", original: "/about/" }, "field/url"],
  [{ id: "a", url: "mailto:ana@mail.test" }, "field/url"],
  [{ id: "a", published: "soon" }, "date/invalid"],
  [{ id: "a", via: "usenet" }, "field/value"],
  [{ id: "a", lang: "xx" }, "field/value"],
  [{ id: "a", text: "\u202eevil" }, "field/value"],
  [{ id: "a", autor: "x" }, "field/unknown"],
])("%j is an error with a place and a hint", (own, rule) => {
  const { value, diagnostics } = read(own);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { file: "content/comments/world/x.yaml", line: 1, rule, hint: expect.any(String) },
  ]);
});

test("all problems of all replies are reported in one run", () => {
  expect(rules(parse("- id: a\n  author: A\n- id: b\n  published: x\n  text: y\n"))).toEqual([
    "1 error field/missing",
    "1 error field/missing",
    "3 error field/missing",
    "4 error date/invalid",
  ]);
});

test("a mapping is not a list of replies", () => {
  expect(rules(parse("id: a\n"))).toEqual(["1 error field/type"]);
});

test("an id that occurs twice is an error that names the first", () => {
  const found = read({ id: "a" }, { id: "b" }, { id: "a" });
  expect(found.diagnostics).toMatchObject([
    { line: 3, rule: "comment/duplicate-id", hint: expect.stringContaining("line 1") },
  ]);
});

test("an answer to no reply answers the article, and a mistyped id has a suggestion", () => {
  const { value, diagnostics } = read({ id: "ruiz-1" }, { id: "b", replyTo: "ruiz-2" });
  expect(value?.[1]).not.toHaveProperty("replyTo");
  expect(diagnostics).toMatchObject([
    { line: 2, severity: "warning", rule: "comment/unknown-reply", hint: "Did you mean `ruiz-1`?" },
  ]);
});

test.each([
  [[{ id: "a", replyTo: "a" }], [1]],
  [
    [
      { id: "a", replyTo: "b" },
      { id: "b", replyTo: "a" },
    ],
    [1],
  ],
  [
    [
      { id: "x", replyTo: "a" },
      { id: "a", replyTo: "c" },
      { id: "b", replyTo: "a" },
      { id: "c", replyTo: "b" },
    ],
    [2],
  ],
])("a circle is reported once: %j", (replies, lines) => {
  const found = read(...replies);
  expect(found.diagnostics.map(({ rule }) => rule)).toEqual(lines.map(() => "comment/loop"));
  expect(found.diagnostics.map(({ line }) => line)).toEqual(lines);
});

test("a thousand answers in a row take no stack", () => {
  const chain = Array.from({ length: 1_000 }, (_, index) => ({
    id: `r${index}`,
    ...(index > 0 && { replyTo: `r${index - 1}` }),
  }));
  expect(read(...chain).diagnostics).toEqual([]);
});

test.each([
  ["text", "Write to ana.b+c@mail.test!", "Write to …@…!"],
  ["text", "<ana@mail.test> or [me](mailto:ana@mail.test)", "…@… … …@…"],
  ["text", "anä@bücher.example", "…@…"],
  ["author", "Ana (ana@mail.test)", "Ana (…@…)"],
])("an address in %s is masked: %s", (field, written) => {
  const { value, diagnostics } = read({ id: "a", [field]: written });
  expect(JSON.stringify(value)).not.toMatch(/mail\.test|bücher/);
  expect(JSON.stringify(value)).toContain("…@…");
  expect(diagnostics).toMatchObject([{ rule: "comment/email", severity: "warning", line: 1 }]);
});

test("the report names the line of a text in which the address is", () => {
  const found = parse(
    "- id: a\n  author: A\n  published: 2026-03-02\n  text: |\n    One.\n    Two ana@mail.test.\n",
  );
  expect(found.diagnostics).toMatchObject([
    { line: 6, column: 9, excerpt: { text: "    Two ana@mail.test." } },
  ]);
});

test.each(["url", "original"])("%s with an address is left out", (field) => {
  const { value, diagnostics } = read({ id: "a", [field]: "https://a.test/?m=ana@mail.test" });
  expect(value?.[0]).not.toHaveProperty(field);
  expect(diagnostics).toMatchObject([{ rule: "comment/email" }]);
});

test.each(["@ana@social.test", "https://social.test/@ana", "me @ home.test", "5@6"])(
  "%s is not an email address",
  (text) => {
    expect(read({ id: "a", text }).diagnostics).toEqual([]);
  },
);

test("looking for addresses takes linear time", () => {
  const text = `${"a.".repeat(4_900)}@`;
  expect(read({ id: "a", text }).diagnostics).toEqual([]);
});
