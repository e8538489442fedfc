import { expect, test } from "vitest";
import type { FeedEntry } from "../../src/formats/feed-entry.ts";
import { insertCdata, insertJson, textMark } from "../../src/formats/feed-text.ts";

const entry = (html: string): FeedEntry => ({
  id: "https://a.example/",
  url: "https://x.example/a/",
  title: "A",
  standfirst: "",
  html: () => html,
  language: "en",
  published: { iso: "2026-03-01T00:00:00+00:00", millis: 0, dateOnly: true },
  updated: { iso: "2026-03-01T00:00:00+00:00", millis: 0, dateOnly: true },
  authors: [],
  categories: [],
});

test("each mark becomes its entry's text, in a CDATA section", () => {
  const entries = [entry("<p>One</p>"), entry("<p>Two</p>")];
  const xml = `<a>${textMark(1)}</a><b><![CDATA[${textMark(0)}]]></b>`;
  expect(insertCdata(xml, entries)).toBe(
    "<a><![CDATA[<p>Two</p>]]></a><b><![CDATA[<p>One</p>]]></b>",
  );
});

test("no text ends its section, and none holds what XML forbids", () => {
  const xml = insertCdata(textMark(0), [entry("a]]>b]]]>\u0000c\uffff1\uffffd$&")]);
  expect(xml).toBe("<![CDATA[a]]]]><![CDATA[>b]]]]]><![CDATA[>c1d$&]]>");
});

test("in JSON each mark becomes a string", () => {
  const texts = ['<p class="x">One\n</p>', "\uffff1\uffff", "$1 \\ \u2028"];
  const entries = texts.map(entry);
  const json = JSON.stringify(texts.map((_, index) => ({ content_html: textMark(index) })));
  const read = JSON.parse(insertJson(json, entries));
  expect(read.map((item: { content_html: string }) => item.content_html)).toEqual([
    texts[0],
    "1",
    texts[2],
  ]);
});
