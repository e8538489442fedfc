import { expect, test } from "vitest";
import type { Reply } from "../../src/content/replies.ts";
import { commentJsonLd } from "../../src/formats/json-ld-comment.ts";
import { moment } from "./sample.ts";

const URL = "https://gazette.example/a/";
const reply = (id: string, more: Partial<Reply> = {}): Reply => ({
  id,
  author: "Ana",
  published: moment("2026-03-02"),
  html: "<p>Yes.</p>",
  text: "Yes.",
  ...more,
});

test("an article without replies has no comments", () => {
  expect(commentJsonLd(undefined, URL)).toEqual({});
});

test("each reply is a comment with its author, day, words and what it answers", () => {
  const answer = reply("b", {
    replyTo: "a",
    language: "fr",
    url: "https://ana.test/",
    published: moment("2026-03-02 10:30"),
  });
  const nodes = [{ reply: reply("a"), answers: [{ reply: answer, answers: [] }] }];
  expect(commentJsonLd({ count: 2, nodes }, URL)).toEqual({
    commentCount: 2,
    comment: [
      {
        "@type": "Comment",
        "@id": `${URL}#reply-a`,
        url: `${URL}#reply-a`,
        author: { "@type": "Person", name: "Ana" },
        datePublished: "2026-03-02",
        text: "Yes.",
      },
      {
        "@type": "Comment",
        "@id": `${URL}#reply-b`,
        url: `${URL}#reply-b`,
        author: { "@type": "Person", name: "Ana", url: "https://ana.test/" },
        datePublished: expect.stringMatching(/^2026-03-02T10:30:00/),
        text: "Yes.",
        inLanguage: "fr",
        parentItem: { "@id": `${URL}#reply-a` },
      },
    ],
  });
});

test("a removed reply is not a comment, and no comment answers it", () => {
  const nodes = [
    {
      reply: { id: "x", removed: true } as const,
      answers: [{ reply: reply("b", { replyTo: "x" }), answers: [] }],
    },
  ];
  const { comment } = commentJsonLd({ count: 1, nodes }, URL);
  expect(comment).toHaveLength(1);
  expect(comment?.[0]).not.toHaveProperty("parentItem");
});
