import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { dateline } from "../kit/builds/command.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { article, PUBLICATION, writeContent } from "../kit/publications/publication-files.ts";
import { elementsBelow, elementsOf, hasClass, textOf } from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { moderatorOf, readerOn } from "./waline-people.ts";
import { installWaline, removeAtEnd, startWaline } from "./waline-server.ts";

const SITE = "https://news.test";

const { folder, remove } = scratch();
const paper = join(folder, "paper");
let waline: Awaited<ReturnType<typeof startWaline>> | undefined;
let desk: Awaited<ReturnType<typeof moderatorOf>>;

beforeAll(async () => {
  removeAtEnd(folder);
  const home = join(folder, "waline");
  mkdirSync(home);
  await installWaline(home);
  waline = await startWaline(home, "news.test");
  desk = await moderatorOf(waline.url, SITE);
  const comments = JSON.stringify({ provider: "waline", url: waline.url });
  writeContent(join(paper, "content"), {
    "publication.yaml": `${PUBLICATION}comments: ${comments}\n`,
    "articles/one.md": article({ title: "One", slug: "école" }),
    "articles/two.md": article({ title: "Two" }),
    "articles/three.md": article({ title: "Three" }),
  });
});

afterAll(async () => {
  await waline?.stop();
  remove();
});

/** Two comments and an answer that are published, one that waits, and spam. */
async function conversationOn(slug: string) {
  const post = readerOn(new URL(`/2026/03/${slug}/`, SITE).href, waline?.url ?? "");
  const first = await post({
    nick: "Ana",
    mail: "ana@mail.test",
    link: "https://ana.test/",
    comment: `I was <b>there</b> on ${slug}, says ana@mail.test.\n\n<script>alert(1)</script><img src="x" onerror="alert(2)">`,
  });
  const second = await post({
    nick: "bo@mail.test",
    mail: "bo@mail.test",
    link: "javascript:alert(3)",
    comment:
      '*No*: <a href="javascript:alert(4)">here</a>, and [there](https://a.test/).\n\n- One\n- Two',
  });
  const answer = await post({
    nick: "<i>Cleo</i>",
    mail: "cleo@mail.test",
    comment: "So was I: 2 < 3 & 3 > 2.",
    pid: first,
    rid: first,
  });
  await post({ nick: "Dan", mail: "dan@mail.test", comment: "Held back." });
  const spam = await post({ nick: "Eve", comment: "Buy spam." });
  for (const id of [first, second, answer]) await desk.judge(id, "approved");
  await desk.judge(spam, "spam");
  return { first, second, answer };
}

function pull(name: string) {
  const args = ["comments", "pull", `content/articles/${name}.md`, "--allow-private"];
  return dateline(args, {}, paper);
}

const fileOf = (name: string) => join(paper, `content/comments/${name}.yaml`);
const yamlOf = (name: string) => readFileSync(fileOf(name), "utf8");

const repliesOf = (name: string) => parse(yamlOf(name));

test("approved comments become replies, without addresses, HTML or scripts", async () => {
  await conversationOn("école");
  expect(pull("one")).toMatchObject({ status: 0, stderr: "" });
  const replies = repliesOf("one");
  const [{ id: replyTo }] = replies;
  expect(replies).toMatchObject([
    {
      author: "Ana",
      url: "https://ana.test/",
      via: "waline",
      text: "I was **there** on école, says …@….",
    },
    { author: "<i>Cleo</i>", text: "So was I: 2 \\< 3 \\& 3 \\> 2.", replyTo },
    { author: "…@…", text: "*No*: here, and [there](<https://a.test/>).\n\n- One\n\n- Two" },
  ]);
  expect(yamlOf("one")).not.toMatch(/@mail|script|alert|onerror|Held|spam|127\.0\.0\.1/);
  const before = yamlOf("one");
  expect(pull("one").stdout).toContain("Nothing new");
  expect(yamlOf("one")).toBe(before);
});

test("the page shows them in their thread, and needs no script for that", async () => {
  await conversationOn("two");
  expect(pull("two").status).toBe(0);
  const built = dateline(["build"], {}, paper);
  expect(built.status).toBe(0);
  expect(built.stderr).not.toContain("content/comments");
  const html = readFileSync(join(paper, "_site/2026/03/two/index.html"), "utf8");
  const replies = elementsOf(html).filter((element) => hasClass(element, "reply"));
  const texts = replies.map((element) => textOf(element));
  expect(texts).toHaveLength(3);
  expect(texts[0]).toContain("I was there");
  expect(texts[1]).toContain("2 < 3 & 3 > 2");
  expect(texts[2]).toContain("Two");
  const tags = replies.flatMap((element) => elementsBelow(element).map(({ tagName }) => tagName));
  for (const tag of ["script", "img", "iframe"]) expect(tags).not.toContain(tag);
  expect(html).not.toMatch(/@mail\.test|alert|onerror|Held back|Buy spam/);
  expect(htmlProblems(html, "two")).toEqual([]);
});

test("what a moderator deletes is gone after the next pull", async () => {
  const { first, second } = await conversationOn("three");
  pull("three");
  expect(repliesOf("three")).toHaveLength(3);
  await desk.remove(second);
  expect(pull("three").stdout).toContain("1 removed");
  expect(yamlOf("three")).not.toContain("a.test/>");
  // The server deletes the answers too.
  await desk.remove(first);
  expect(pull("three").stdout).toContain("2 removed");
  expect(existsSync(fileOf("three")) ? repliesOf("three") : []).toEqual([]);
  const site = join(paper, "_site/2026/03/three/index.html");
  expect(dateline(["build"], {}, paper)).toMatchObject({ status: 0 });
  expect(readFileSync(site, "utf8")).not.toMatch(/class="reply"|I was there/);
});
