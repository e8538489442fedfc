import { describe, expect, test } from "vitest";
import { pullBluesky } from "../../src/conversation/pull/bluesky.ts";
import { pullGiscus } from "../../src/conversation/pull/giscus.ts";
import { pullMastodon } from "../../src/conversation/pull/mastodon.ts";
import { pullWaline } from "../../src/conversation/pull/waline.ts";
import { json, local, network } from "./networks.ts";

const status = (id: string, more: object = {}) => ({
  id,
  uri: `https://social.example/users/ana/statuses/${id}`,
  url: `https://social.example/@ana/${id}`,
  in_reply_to_id: "1",
  content: `<p>Reply ${id}</p>`,
  created_at: "2026-03-02T10:00:00.000Z",
  visibility: "public",
  spoiler_text: "",
  language: "en",
  account: { acct: "ana", display_name: "Ana", url: "https://social.example/@ana" },
  ...more,
});

test("replies to a post on Mastodon are read, with who answered whom", async () => {
  const descendants = [
    status("2"),
    status("3", { in_reply_to_id: "2", account: { acct: "bo@b.example", display_name: " " } }),
    status("4", { visibility: "private" }),
    status("5", { spoiler_text: "Spoiler" }),
  ];
  await using server = await network(json({ ancestors: [], descendants }));
  const pulled = await pullMastodon(new URL(`${server.url}/@paper/1`), local);
  expect(server.asked[0]?.url).toBe("/api/v1/statuses/1/context");
  expect(pulled).toEqual({
    replies: [
      {
        id: expect.stringMatching(/^mastodon-[0-9a-f]{16}$/),
        author: "Ana",
        published: "2026-03-02T10:00:00.000Z",
        text: "Reply 2",
        url: "https://social.example/@ana",
        original: "https://social.example/@ana/2",
        lang: "en",
      },
      expect.objectContaining({
        author: "bo@b.example",
        text: "Reply 3",
        replyTo: expect.any(String),
      }),
    ],
  });
});

test("answers on Bluesky are read to any depth, without deleted and labelled ones", async () => {
  const post = (key: string, text: string, more: object = {}) => ({
    uri: `at://did:plc:abc/app.bsky.feed.post/${key}`,
    author: { did: "did:plc:abc", handle: "ana.example" },
    record: { text, createdAt: "2026-03-02T10:00:00.000Z", langs: ["en"] },
    ...more,
  });
  const link = { index: { byteStart: 4, byteEnd: 8 }, features: [{ uri: "https://a.example/" }] };
  const linked = post("b", "See «é»\nnow");
  const thread = {
    post: post("root", "The article"),
    replies: [
      {
        post: { ...linked, record: { ...linked.record, facets: [link] } },
        replies: [{ post: post("c", "*No*") }, { notFound: true, uri: "at://x" }],
      },
      {
        post: post("d", "Spam", { labels: [{ val: "spam" }] }),
        replies: [{ post: post("e", "x") }],
      },
    ],
  };
  await using server = await network(json({ thread }));
  const url = new URL("https://bsky.app/profile/paper.example/post/root");
  const pulled = await pullBluesky(url, local, server.url);
  expect(server.asked[0]?.url).toContain(
    "uri=at%3A%2F%2Fpaper.example%2Fapp.bsky.feed.post%2Froot",
  );
  if (!("replies" in pulled)) throw new Error(pulled.problem);
  expect(pulled.replies.map(({ text }) => text)).toEqual([
    "See [«é](<https://a.example/>)»  \nnow",
    "\\*No\\*",
  ]);
  expect(pulled.replies[1]?.replyTo).toBe(pulled.replies[0]?.id);
  expect(pulled.replies[0]?.original).toBe("https://bsky.app/profile/ana.example/post/b");
});

const walineComment = (objectId: number, more: object = {}) => ({
  objectId,
  nick: "Ana",
  link: "javascript:alert(1)",
  comment: `<p>Comment ${objectId}</p>`,
  time: Date.parse("2026-03-02T10:00:00Z"),
  ...more,
});

const pageOn = (server: string) => ({
  server,
  site: "https://news.test/paper",
  path: "/paper/2026/03/%C3%A9cole/",
});

test("comments on a Waline server are read page by page", async () => {
  const comment = walineComment;
  const pages = [[comment(1, { children: [comment(2, { pid: 1, rid: 1 })] })], [comment(3)]];
  await using server = await network(({ url }, response) => {
    const page = Number(new URL(url, "http://x").searchParams.get("page"));
    response.end(JSON.stringify({ errno: 0, data: { totalPages: 2, data: pages[page - 1] } }));
  });
  const pulled = await pullWaline(pageOn(server.url), local);
  if (!("replies" in pulled)) throw new Error(pulled.problem);
  expect(pulled.replies.map(({ text }) => text)).toEqual(["Comment 1", "Comment 2", "Comment 3"]);
  expect(pulled.replies[1]?.replyTo).toBe(pulled.replies[0]?.id);
  expect(pulled.replies[0]).not.toHaveProperty("url");
  expect(server.asked).toHaveLength(2);
});

test("Waline is asked as its client asks: for the decoded path, from the page", async () => {
  await using server = await network(json({ data: { totalPages: 0, data: [] } }));
  await pullWaline(pageOn(server.url), local);
  const [{ url = "", headers } = {}] = server.asked;
  expect(new URL(url, server.url).searchParams.get("path")).toBe("/paper/2026/03/école/");
  expect(headers?.referer).toBe("https://news.test/paper/2026/03/%C3%A9cole/");
});

test("on Waline, answers to a hidden comment answer the first of their thread", async () => {
  const children = [walineComment(3, { pid: 2, rid: 1 }), walineComment(4, { pid: "3", rid: 1 })];
  const data = [walineComment(1, { children })];
  await using server = await network(json({ data: { totalPages: 1, data } }));
  const pulled = await pullWaline(pageOn(server.url), local);
  if (!("replies" in pulled)) throw new Error(pulled.problem);
  const [first, second, third] = pulled.replies;
  expect(second?.replyTo).toBe(first?.id);
  expect(third?.replyTo).toBe(second?.id);
});

test("a time that no calendar has is not expected of Waline", async () => {
  const data = [walineComment(1, { time: 1e300 })];
  await using server = await network(json({ data: { totalPages: 1, data } }));
  expect(await pullWaline(pageOn(server.url), local)).toEqual({
    problem: "answered with something that was not expected",
  });
});

test("comments on GitHub are read from the discussion with the article's path", async () => {
  const comment = (id: string, more: object = {}) => ({
    id,
    url: `https://github.com/o/r/discussions/1#${id}`,
    createdAt: "2026-03-02T10:00:00Z",
    bodyHTML: `<p>Comment ${id}</p>`,
    isMinimized: false,
    author: { login: "ana", url: "https://github.com/ana" },
    ...more,
  });
  const discussion = (title: string, nodes: object[]) => ({ title, comments: { nodes } });
  const replies = { nodes: [comment("b"), comment("c", { isMinimized: true })] };
  const nodes = [
    discussion("2026/03/other/", []),
    discussion("2026/03/a/", [comment("a", { replies, author: null })]),
  ];
  await using server = await network(json({ data: { search: { nodes } } }));
  const discussionOf = { repo: "o/r", term: "2026/03/a/", token: "secret" };
  const pulled = await pullGiscus(discussionOf, local, server.url);
  if (!("replies" in pulled)) throw new Error(pulled.problem);
  expect(pulled.replies.map(({ author, text }) => [author, text])).toEqual([
    ["–", "Comment a"],
    ["ana", "Comment b"],
  ]);
  expect(server.asked[0]?.headers.authorization).toBe("Bearer secret");
});

const PULLS = {
  Mastodon: (url: string) => pullMastodon(new URL(`${url}/@paper/1`), local),
  Bluesky: (url: string) =>
    pullBluesky(new URL("https://bsky.app/profile/paper.example/post/3k"), local, url),
  Waline: (url: string) => pullWaline(pageOn(url), local),
  GitHub: (url: string) => pullGiscus({ repo: "o/r", term: "a/", token: "t" }, local, url),
};

describe.each(Object.entries(PULLS))("a server of %s that", (name, pull) => {
  test.each<[string, Parameters<typeof network>[0], RegExp]>([
    ["is silent", () => {}, /takes too long to answer/],
    ["stops in the middle", (_, response) => response.write("{"), /takes too long to answer/],
    ["hangs up", (_, response) => response.destroy(), /can't be reached/],
    ["is broken", json({}, 500), /status 500/],
    ["answers with a page", (_, response) => response.end("<html>"), /not expected/],
    ["answers with other JSON", json([{ descendants: "x", thread: null }]), /not expected/],
    ["is busy", json({}, 429), /busy/],
    ["redirects", (_, response) => response.writeHead(302, { location: "/x" }).end(), /status 302/],
    ["never ends", (_, response) => response.end("x".repeat(200_000)), /too much/],
  ])("%s", async (_what, answer, problem) => {
    await using server = await network(answer);
    const pulled = await pull(server.url);
    expect("problem" in pulled ? pulled.problem : pulled).toMatch(problem);
  });

  test("asks for patience is asked once more", async () => {
    let count = 0;
    await using server = await network((asked, response) => {
      count += 1;
      if (count > 1) return json({}, 500)(asked, response);
      response.writeHead(429, { "retry-after": "1" }).end();
    });
    await pull(server.url);
    expect(server.asked).toHaveLength(2);
  });

  test("no longer has the post", async () => {
    await using server = await network(json({}, 404));
    const pulled = await pull(server.url);
    if (name === "Mastodon" || name === "Bluesky") expect(pulled).toEqual({ replies: [] });
    else expect(pulled).toHaveProperty("problem");
  });
});
