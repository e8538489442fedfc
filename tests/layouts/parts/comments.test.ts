import { expect, test } from "vitest";
import { comments } from "../../../layouts/parts/comments.ts";
import type { Reply } from "../../../src/content/replies.ts";
import type { ReplyNode } from "../../../src/pages/types.ts";
import { moment, sampleMeta } from "../../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const own: Reply = {
  id: "ruiz",
  author: "Ana <Ruiz>",
  url: "https://ana.test/",
  published: moment("2026-03-02"),
  html: '<p dir="auto">It <em>opened</em>.</p>',
  text: "It opened.",
  via: "Mastodon",
  original: "https://social.test/@ana/1",
};
const node = (reply: ReplyNode["reply"], more: Partial<ReplyNode> = {}): ReplyNode => ({
  reply,
  answers: [],
  ...more,
});

function render(nodes: ReplyNode[], language = "en-GB", count = 1) {
  const model = { meta: sampleMeta({ language }), conversation: { count, nodes } };
  const markup = String(comments(model, fullSite()));
  return { markup, elements: elementsOf(markup) };
}

test("without replies there is nothing", () => {
  expect(String(comments({ meta: sampleMeta() }, fullSite()))).toBe("");
});

test("a reply has its author, time, origin, words and address", () => {
  const { markup, elements } = render([node(own)]);
  expect(elements.find(({ tagName }) => tagName === "h2")).toSatisfy(
    (heading) => textOf(heading) === "1\u00a0reply",
  );
  expect(markup).toContain('<article class="reply" id="reply-ruiz">');
  expect(markup).toContain(own.html);
  expect(markup).toContain("Ana &lt;Ruiz&gt;");
  const links = elements
    .filter(({ tagName }) => tagName === "a")
    .map((link) => [attribute(link, "href"), attribute(link, "rel"), textOf(link)]);
  expect(links).toEqual([
    ["https://ana.test/", "nofollow ugc", "Ana <Ruiz>"],
    ["#reply-ruiz", undefined, "2 March 2026"],
    ["https://social.test/@ana/1", "nofollow ugc", "via Mastodon"],
  ]);
});

test("a letter names no service", () => {
  const { via: _, original: __, url: ___, ...letter } = own;
  expect(render([node(letter)]).markup).not.toMatch(/via|Original/);
});

test("answers are below what they answer, and deeper ones name the person they answer", () => {
  const deep = node({ ...own, id: "b" }, { answering: { id: "ruiz", author: "Ana" } });
  const { markup } = render([node(own, { answers: [deep] })], "en-GB", 2);
  expect(markup).toMatch(/id="reply-ruiz".*<ol class="replies".*id="reply-b"/s);
  expect(markup).toContain('<a href="#reply-ruiz">In reply to <bdi>Ana</bdi></a>');
});

test("a removed reply says so, and its answers stay", () => {
  const { markup } = render([node({ id: "x", removed: true }, { answers: [node(own)] })]);
  expect(markup).toContain('<p class="reply-removed" id="reply-x">This reply was removed.</p>');
  expect(markup).toContain('id="reply-ruiz"');
});

test("a reply in another language says which, and words of the interface do in other articles", () => {
  expect(render([node({ ...own, language: "ar" })]).markup).toContain(
    '<div class="reply-text" lang="ar" dir="rtl">',
  );
  expect(render([node(own)], "ar").markup).toContain('<h2 id="replies"><bdi lang="en-GB">');
});

test("hostile links are left out", () => {
  const evil = "javascript:alert(1)";
  expect(render([node({ ...own, url: evil, original: evil })]).markup).not.toContain("javascript");
});
