import { parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import layout from "../../layouts/feed.11ty.ts";
import type { FeedFormat } from "../../src/feed-formats.ts";
import {
  feedPage,
  HOME,
  sampleArticle,
  sampleBody,
  sampleReference,
  sampleSite,
} from "../formats/sample.ts";
import { xmlProblems } from "../formats/xml-check.ts";

test("the sources are worded as on the article's page, with full links and nothing that leads nowhere", async () => {
  const citations = [
    { number: 1, id: "source:gauge", reference: sampleReference(), calls: [{ id: "cite:1" }] },
  ];
  const article = sampleArticle({ body: sampleBody({ citations }) });
  const item = feedPage("rss", [article]);
  const xml = await layout.render({ item, site: sampleSite() });
  expect(await xmlProblems(xml)).toEqual([]);
  const text = parseRssFeed(xml).items?.[0]?.content?.encoded ?? "";
  expect(text).toContain("<h2>Sources</h2>");
  expect(text).toContain('href="https://harbour.example/gauge"');
  expect(text.replace(/<[^>]*>/g, "")).toMatch(
    /Harbour Office.*The gauge report.*Harbour Press.*June 2025/,
  );
  expect(text).not.toMatch(/(?:href|src)="(?!https:\/\/)/);
});

test("interface words in a text of another language are marked as what they are", async () => {
  const citations = [{ number: 1, id: "source:gauge", reference: sampleReference(), calls: [] }];
  const article = sampleArticle({ language: "ar", body: sampleBody({ citations }) });
  const item = feedPage("json", [article]);
  const [entry] = JSON.parse(await layout.render({ item, site: sampleSite() })).items;
  expect(entry.content_html).toMatch(/^<div lang="ar" dir="auto">/);
  expect(entry.content_html).toContain('<bdi lang="en-GB">Sources</bdi>');
});

test("all three formats come of the one layout", async () => {
  const site = sampleSite();
  expect(await layout.render({ item: feedPage("rss"), site })).toContain("<rss ");
  expect(await layout.render({ item: feedPage("atom"), site })).toContain("<feed ");
  expect(await layout.render({ item: feedPage("json"), site })).toContain(
    `"id":"${HOME}2026/03/tide/"`,
  );
});

test("a feed is called as its page in each format, and the publication's by its name alone", async () => {
  const site = sampleSite();
  const titled = async (format: FeedFormat, title: string) =>
    layout.render({ item: feedPage(format, [], { title }), site });
  for (const [title, called] of [
    ["World", "World – The Harbour Gazette"],
    ["", "The Harbour Gazette"],
  ] as const) {
    expect(await titled("rss", title)).toContain(`<title>${called}</title>`);
    expect(await titled("atom", title)).toContain(`<title>${called}</title>`);
    expect(JSON.parse(await titled("json", title)).title).toBe(called);
  }
});
