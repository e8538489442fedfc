import { expect, test } from "vitest";
import { newsLanguage, newsSitemap } from "../../src/formats/news-sitemap.ts";
import type { NewsSitemapModel } from "../../src/pages/machine-models.ts";
import { HOME, moment, samplePage, sampleSite } from "./sample.ts";
import { schemaProblems } from "./xml-check.ts";

const entry = {
  url: "/2026/03/tide/",
  title: "Tides & “time”",
  published: moment("2026-03-09 18:00"),
  language: "en-GB",
};

function written(entries: NewsSitemapModel["entries"]): string {
  return newsSitemap(samplePage("news-sitemap", "/news-sitemap.xml", { entries }), sampleSite());
}

const problems = (xml: string) => schemaProblems(xml, "news-sitemap.xsd", ["sitemap.xsd"]);

test("an article has address, publication, language, time with zone and headline", () => {
  expect(written([entry])).toContain(
    `<url><loc>${HOME}2026/03/tide/</loc><news:news>` +
      "<news:publication><news:name>The Harbour Gazette</news:name><news:language>en</news:language></news:publication>" +
      "<news:publication_date>2026-03-09T18:00:00+00:00</news:publication_date>" +
      "<news:title>Tides &amp; “time”</news:title></news:news></url>",
  );
});

test("it passes the schema, also without an article", async () => {
  const chinese = { ...entry, url: "/2026/03/港/", language: "zh-Hant-HK" };
  expect(await problems(written([entry, chinese]))).toEqual([]);
  expect(await problems(written([]))).toEqual([]);
});

test("the schema refuses a language that Google News does not know, and a missing headline", async () => {
  const xml = written([entry]);
  expect(await problems(xml.replace(">en<", ">en-GB<"))).not.toEqual([]);
  expect(await problems(xml.replace(/<news:title>.*<\/news:title>/, ""))).not.toEqual([]);
});

test.each([
  ["en-GB", "en"],
  ["AR", "ar"],
  ["fil", "fil"],
  ["zh", "zh-cn"],
  ["zh-CN", "zh-cn"],
  ["zh-TW", "zh-tw"],
  ["zh-HK", "zh-tw"],
  ["zh-Hant", "zh-tw"],
  ["zh-Hans-HK", "zh-cn"],
])("%s is %s in a news sitemap", (language, code) => {
  expect(newsLanguage(language)).toBe(code);
});
