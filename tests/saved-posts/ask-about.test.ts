import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { addToArticle } from "../../src/saved-posts/add-to-article.ts";
import { savedFrom } from "../../src/saved-posts/ask-about.ts";
import { sourceYaml } from "../../src/source-edits/source-yaml.ts";
import type { Fetch } from "../../src/web/fetch.ts";
import { context, reference } from "../markdown/fixtures.ts";
import { received } from "../web/answers.ts";

const TODAY = "2026-11-30";
const TOOT = "https://social.example/@jane/112233445566778899";
const SKEET = "https://bsky.app/profile/jane.example/post/3l6oveex3ii2l";
const TWEET = "https://x.com/jack/status/20";
const VIDEO = "https://youtu.be/M7lc1UVf-VE";

const status = (content: string, name = "Jane Doe") => ({
  content,
  created_at: "2026-03-01T23:30:00.000Z",
  account: { acct: "jane", display_name: name },
});

/** A site that answers any question with this. */
function answering(data: unknown): Fetch & { asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async ({ href }) => {
    asked.push(href);
    return received({ text: JSON.stringify(data) });
  };
  return Object.assign(fetch, { asked });
}

async function saved(url: string, data: unknown, asText = true) {
  const made = await savedFrom(url, { fetch: answering(data), today: TODAY, asText });
  if ("why" in made) return made.why;
  const { source } = made;
  return made.lines(source?.id ?? "") + (source ? `\n${sourceYaml(source, "")}` : "");
}

test("a post of Mastodon becomes a block quote with its source", async () => {
  const html =
    '<p>Rents rose <br />again.</p><p>See <a href="https://a.example/b"><span class="invisible">https://</span><span>a.example/b</span></a> &amp; more</p>';
  expect(await saved(TOOT, status(html))).toBe(`> Rents rose\\
> again.
>
> See https://a.example/b & more
>
> — Jane Doe (\\@jane) [@jane-2026-03-01]
- id: jane-2026-03-01
  type: post
  title: Rents rose again. See https://a.example/b & more
  author: Jane Doe (@jane)
  publisher: social.example
  url: ${TOOT}
  date: 2026-03-01
  accessed: ${TODAY}
`);
});

test("posts of Bluesky and X too", async () => {
  const thread = {
    thread: {
      post: {
        author: { handle: "jane.example", displayName: "Jane" },
        record: { text: "One\n\nTwo", createdAt: "2026-03-01T10:00:00Z" },
      },
    },
  };
  expect(await saved(SKEET, thread)).toContain(
    "> One\n>\n> Two\n>\n> — Jane (\\@jane.example) [@jane-example-2026-03-01]\n",
  );
  const tweet = {
    author_name: "jack",
    html: '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">just setting up my twttr</p>&mdash; jack (@jack)</blockquote>',
  };
  expect(await saved(TWEET, tweet)).toContain(
    "> just setting up my twttr\n>\n> — jack [@jack-2026-11-30]\n",
  );
});

test("each site is asked at its own address", async () => {
  const fetch = answering({});
  for (const url of [TOOT, SKEET, VIDEO])
    await savedFrom(url, { fetch, today: TODAY, asText: true });
  expect(fetch.asked).toEqual([
    "https://social.example/api/v1/statuses/112233445566778899",
    "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?depth=0&parentHeight=0&uri=at%3A%2F%2Fjane.example%2Fapp.bsky.feed.post%2F3l6oveex3ii2l",
    "https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DM7lc1UVf-VE",
  ]);
});

test("a video becomes the line that embeds it, with its title, and its author as credit", async () => {
  const data = { title: 'The "speech" [in *full*]', author_name: "Ministry | of Justice" };
  const written = await saved(VIDEO, data, false);
  expect(written).toBe(
    '![The "speech" \\[in \\*full\\*\\]](https://www.youtube.com/watch?v=M7lc1UVf-VE "| Ministry | of Justice")',
  );
  expect(renderBody(`${written}\n`, context).body.html).toContain(
    '<span class="embed-title">The “speech” [in *full*]</span>',
  );
});

test.for([
  [
    "a post that would take hours to parse",
    TOOT,
    status(`<p>a</p>${"<div>".repeat(2_000)}`),
    /^Only the text of posts/,
  ],
  ["the text of a video", VIDEO, { title: "A", author_name: "B" }, /^Only the text of posts/],
  [
    "an answer of an unknown form",
    TOOT,
    { error: "x" },
    /^The text can't be saved: the answer of social.example has an unknown form\.$/,
  ],
  ["an answer of wrong types", TOOT, { ...status("a"), content: { a: 1 } }, /unknown form/],
  ["a list", TOOT, [], /unknown form/],
  ["a day that is none", TOOT, { ...status("a"), created_at: "yesterday" }, /unknown form/],
  [
    "a channel",
    "https://www.youtube.com/@a",
    {},
    /^This is not the URL of a video or a playlist on YouTube/,
  ],
  ["an unknown site", "https://example.org/", {}, /on a site that can be embedded/],
] as const)("%s can't be saved", async ([, url, data, why]) => {
  expect(await saved(url, data)).toMatch(why);
});

test("without an answer, only the address is written, with a remark", async () => {
  const fetch: Fetch = () => Promise.resolve({ code: "ETIMEDOUT" });
  const made = await savedFrom(VIDEO, { fetch, today: TODAY, asText: false });
  expect(made).toMatchObject({
    remark: "The title is missing: www.youtube.com takes too long to answer.",
  });
  expect("lines" in made && made.lines("")).toBe("https://www.youtube.com/watch?v=M7lc1UVf-VE");
});

const HOSTILE = [
  "<script>alert(1)</script><p>a</p>",
  "<p>a</p><img src=x onerror=alert(1)><style>p{}</style>",
  "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
  "<p># A heading</p><p>[link](javascript:alert(1))</p><p>[^1]: a note</p>",
  "<p>[@census] @census and [[wiki]] {{< x >}} `code` **b** <b>bold</b></p>",
  "<p>![x](https://youtu.be/M7lc1UVf-VE)</p><p>https://youtu.be/M7lc1UVf-VE</p>",
  "<p>[!NOTE] Not a note</p><p>- a<br>- b<br>1. c<br>---<br>===</p><p>| a | b |<br>|---|---|</p>",
  "<p>\u202eevil\u202c \u0000\u0007</p><!-- a --> <svg><text>drawn</text></svg>",
  `${"<div>".repeat(20)}deep${"</div>".repeat(20)}`,
  "<p>citations:\n- id: x</p><p>---</p><p>title: A</p>",
  "<p unclosed",
  "<p>``` <br>fence</p><p>    indented</p><p>&#x5b;x&#x5d;&#40;javascript:alert(1)&#41;</p>",
];

test.for(HOSTILE)("hostile HTML becomes plain text: %s", async (html) => {
  const made = await savedFrom(TOOT, {
    fetch: answering(status(`<p>Text.</p>${html}`, "<b>Jane</b> [x](javascript:1)\n# A")),
    today: TODAY,
    asText: true,
  });
  if ("why" in made || !made.source) throw new Error("it is saved");
  const { id } = made.source;
  const { body, diagnostics } = renderBody(`${made.lines(id)}\n`, {
    ...context,
    references: [reference(id, "Post"), reference("census", "Census")],
  });
  const tags = [...body.html.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag);
  const known = "blockquote p br sup span a button".split(" ");
  expect(tags.filter((tag) => tag !== undefined && !known.includes(tag))).toEqual([]);
  expect(body.html).not.toMatch(/href="(?!#)/);
  expect(body.citations.map(({ reference: { key } }) => key)).toEqual([id]);
  expect(body.html).not.toMatch(/[\u202a-\u202e]|drawn|alert\(1\)<\/script>/);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

const ARTICLE = "---\ntitle: A\ndate: 2026-03-01 # a day\n---\n\nThe text.\n";

test("a post is added at the end of an article, and its source to the front matter", async () => {
  const made = await savedFrom(TOOT, {
    fetch: answering(status("<p>a: b</p>")),
    today: TODAY,
    asText: true,
  });
  if ("why" in made) throw new Error(made.why);
  const once = addToArticle(ARTICLE, made);
  expect(once).toEqual({
    text: `---
title: A
date: 2026-03-01 # a day
citations:
  - id: jane-2026-03-01
    type: post
    title: "a: b"
    author: Jane Doe (@jane)
    publisher: social.example
    url: ${TOOT}
    date: 2026-03-01
    accessed: ${TODAY}
---

The text.

> a: b
>
> — Jane Doe (\\@jane) [@jane-2026-03-01]
`,
  });
  const twice = addToArticle(Object(once).text, made);
  expect(Object(twice).text.match(/- id:/g)).toHaveLength(1);
});

test.for([
  ["a list", "citations:\n  - id: a\n    title: A\n", "  - id: jane-2026-03-01"],
  ["a list at the margin", "citations:\n# mine\n- id: a\n  title: A\n", "- id: jane-2026-03-01"],
  ["an empty list", "citations: []\n", "  - id: jane-2026-03-01"],
  ["its key", "citations:\n  - id: jane-2026-03-01\n    title: A\n", "  - id: jane-2026-03-01-2"],
] as const)("an article with %s gets the source last", async ([, yaml, entry]) => {
  const made = await savedFrom(TOOT, {
    fetch: answering(status("<p>a</p>")),
    today: TODAY,
    asText: true,
  });
  if ("why" in made) throw new Error(made.why);
  const { text } = Object(addToArticle(`---\ntitle: A\n${yaml}---\nText\n`, made));
  const list = yaml.replace(" []", "");
  expect(text).toContain(`${list}${entry}\n`);
});

test.for([
  ["without front matter", "Text"],
  ["whose sources are a text", "---\ncitations: A title\n---\n"],
  ["with broken YAML", "---\ncitations: [\n---\n"],
])("an article %s stays as it is", async ([, text = ""]) => {
  const made = await savedFrom(TOOT, {
    fetch: answering(status("<p>a</p>")),
    today: TODAY,
    asText: true,
  });
  if ("why" in made) throw new Error(made.why);
  expect(addToArticle(text, made)).toMatch(/^it/);
});
