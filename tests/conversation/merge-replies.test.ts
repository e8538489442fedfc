import { expect, test } from "vitest";
import { parseReplies } from "../../src/content/comments/replies-file.ts";
import { mergeReplies } from "../../src/conversation/merge-replies.ts";
import type { PulledReply } from "../../src/conversation/pull/pulled-reply.ts";

const reply = (id: string, more: Partial<PulledReply> = {}): PulledReply => ({
  id,
  author: "Ana",
  published: "2026-03-02T10:00:00.000Z",
  text: `Reply ${id}`,
  ...more,
});

function merged(text: string, pulled: readonly PulledReply[]) {
  const made = mergeReplies(text, pulled, "mastodon");
  if (typeof made === "string") throw new Error(made);
  return made;
}

function entriesOf(text: string) {
  const source = { file: "x.yaml", path: "comments/x.yaml", text };
  const { value, diagnostics } = parseReplies(source, "utc");
  expect(diagnostics).toEqual([]);
  return value ?? [];
}

test("pulled replies are valid, and a second pull of the same changes no byte", () => {
  const pulled = [reply("a", { lang: "fr" }), reply("b", { replyTo: "a", text: "Two\n\nlines" })];
  const { text, added } = merged("", pulled);
  expect(added).toBe(2);
  expect(entriesOf(text).map(({ id }) => id)).toEqual(["a", "b"]);
  const again = merged(text, pulled);
  expect(again).toEqual({ text, added: 0, changed: 0, removed: 0 });
});

const LETTER =
  "# A letter by post\n- id: letter-1\n  author: Bo\n  published: 2026-03-01\n  text: >-\n    I  was\n    there.\n";

test("letters and replies that did not change keep every byte", () => {
  const other = '- { id: x, author: "Eva", published: 2026-03-01, text: "a" } # by phone\n';
  const whole = `${LETTER}\n${other}`;
  const { text } = merged(whole, [reply("a")]);
  expect(text.startsWith(whole)).toBe(true);
  expect(entriesOf(text)).toHaveLength(3);
  const crlf = merged(whole.replaceAll("\n", "\r\n"), [reply("a")]);
  expect(crlf.text).toBe(text.replaceAll("\n", "\r\n"));
});

test("what was deleted there goes here, or leaves its place to those who answered", () => {
  const { text } = merged(LETTER, [reply("a"), reply("b", { replyTo: "a" }), reply("c")]);
  const { text: after, removed } = merged(text, [reply("b", { replyTo: "a" })]);
  expect(removed).toBe(2);
  expect(entriesOf(after).map(({ id, ...own }) => [id, "removed" in own])).toEqual([
    ["letter-1", false],
    ["a", true],
    ["b", false],
  ]);
  expect(after).not.toContain("Reply a");
});

test("what was edited there is edited here", () => {
  const { text } = merged("", [reply("a")]);
  const { text: after, changed } = merged(text, [reply("a", { text: "Other words" })]);
  expect(changed).toBe(1);
  expect(after).toContain("Other words");
  expect(after).not.toContain("Reply a");
});

test("what an editor removed stays removed", () => {
  const { text } = merged("", [reply("a"), reply("b")]);
  const edited = text.replace("- id: a\n", "- id: a\n  removed: true\n");
  const { text: after } = merged(edited, [reply("a"), reply("b")]);
  expect(after).toBe(edited);
});

test("addresses are masked, and what a file can't hold is left out", () => {
  const { text, added } = merged("", [
    reply("a", { text: "Write to ana@a.example", author: "ana@a.example" }),
    reply("b", { url: "javascript:alert(1)", lang: "no language", original: "ftp://x" }),
    reply("c", { text: "  " }),
    reply("not an id"),
    reply("d", { published: "yesterday" }),
  ]);
  expect(added).toBe(2);
  expect(text).not.toMatch(/@a\.example|javascript|no language|ftp/);
});

test.each([
  ["key: [", "it is not valid YAML"],
  ["key: value\n", "it is not a list of replies"],
])("a file that is not a list is left alone: %j", (text, problem) => {
  expect(mergeReplies(text, [reply("a")], "mastodon")).toBe(problem);
});
