import { expect, test } from "vitest";
import { addThread } from "../../src/conversation/announce/add-thread.ts";

const URL = "https://social.example/@paper/9";

test.each([
  ["---\ntitle: A # c\n---\nText\n", "---\ntitle: A # c\nthread: U\n---\nText\n"],
  ["---\r\ntitle: A\r\n---\r\nText", "---\r\ntitle: A\r\nthread: U\r\n---\r\nText"],
  [
    "---\nthread: https://a.example/@b/1 # ours\ntitle: A\n---\n",
    "---\nthread: [https://a.example/@b/1, U] # ours\ntitle: A\n---\n",
  ],
  [
    "---\nthread:\n- https://a.example/@b/1\ntitle: A\n---\n",
    "---\nthread:\n- https://a.example/@b/1\n- U\ntitle: A\n---\n",
  ],
  [
    "---\nthread: [ https://a.example/@b/1 ]\n# c\n---\n",
    "---\nthread: [ https://a.example/@b/1, U ]\n# c\n---\n",
  ],
  ["---\nthread:\ntitle: A\n---\n", "---\nthread: U\ntitle: A\n---\n"],
  ["\ufeff---\ntitle: A\n---\n", "\ufeff---\ntitle: A\nthread: U\n---\n"],
])("the post's URL is added, and nothing else changes: %j", (text, after) => {
  expect(addThread(text, URL)).toEqual({ text: after.replace(/\bU\b/, URL) });
});

test.each(["Text\n", "---\ntitle: [\n---\n", "---\n- a\n---\n"])(
  "a file that can't be edited safely is left alone: %j",
  (text) => {
    expect(addThread(text, URL)).toMatch(/front matter/);
  },
);
