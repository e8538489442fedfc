import { expect, test } from "vitest";
import type { Reply, ReplyEntry } from "../../src/content/replies.ts";
import { conversationOf } from "../../src/pages/conversation.ts";
import type { ReplyNode } from "../../src/pages/types.ts";
import { moment } from "../formats/sample.ts";

function reply(id: string, day: number, replyTo?: string): Reply {
  const published = moment(`2026-03-${String(day).padStart(2, "0")}`);
  const own = { id, author: `${id}’s author`, published, html: "<p>Yes.</p>", text: "Yes." };
  return { ...own, ...(replyTo !== undefined && { replyTo }) };
}

/** `a(b c)`: the ids of replies, with those of the answers below them. */
const shape = (nodes: readonly ReplyNode[]): string =>
  nodes
    .map(({ reply: { id }, answering, answers }) => {
      const to = answering ? `>${answering.id}` : "";
      return `${id}${to}${answers.length > 0 ? `(${shape(answers)})` : ""}`;
    })
    .join(" ");

const shapeOf = (...replies: ReplyEntry[]) => {
  const conversation = { count: 1, latest: 0 };
  return shape(conversationOf({ replies, conversation })?.nodes ?? []);
};

test("an article without replies has no conversation", () => {
  expect(conversationOf({})).toBeUndefined();
});

test("replies are oldest first at each level, whatever the order of the file", () => {
  expect(
    shapeOf(reply("b", 4), reply("d", 6, "b"), reply("c", 5, "b"), reply("a", 1), reply("e", 9)),
  ).toBe("a b(c d) e");
});

test("of the same moment, the order is that of the file", () => {
  expect(shapeOf(reply("b", 1), reply("a", 1))).toBe("b a");
});

test("answers below the third level stay on it, and name the person they answer", () => {
  const chain = [
    reply("a", 1),
    reply("b", 2, "a"),
    reply("c", 3, "b"),
    reply("d", 4, "c"),
    reply("e", 5, "d"),
    reply("f", 6, "b"),
  ];
  expect(shapeOf(...chain)).toBe("a(b(c d>c e>d f))");
});

test("a removed reply keeps its place while somebody answers it", () => {
  const removed = { id: "x", removed: true } as const;
  expect(shapeOf(reply("a", 1), removed, reply("b", 3, "x"), reply("c", 2))).toBe("a c x(b)");
  expect(shapeOf(reply("a", 1), removed)).toBe("a");
  expect(
    shapeOf(reply("a", 1), { ...removed, replyTo: "a" }, { id: "y", replyTo: "x", removed: true }),
  ).toBe("a");
});

test("an answer to a removed reply names nobody", () => {
  const replies = [
    reply("a", 1),
    reply("b", 2, "a"),
    { id: "x", replyTo: "b", removed: true } as const,
    reply("d", 4, "x"),
  ];
  expect(shapeOf(...replies)).toBe("a(b(x d))");
});
