import { expect, test } from "vitest";
import type { Article } from "../../src/content/types.ts";
import { layOut } from "../../src/pages/lay-out.ts";
import { sampleArticle, sampleSite } from "../formats/sample.ts";
import { publicationOf } from "../kit/publications/in-memory.ts";

const written = (language: string, changes: Partial<Article> = {}) =>
  sampleArticle({
    path: `articles/${language}.md`,
    url: `/2026/03/${language}/`,
    title: language,
    language,
    ...(language !== "en" && { translationOf: { name: "en", line: 1, column: 1 } }),
    ...changes,
  });
const modelsOf = (...articles: Article[]) => {
  const pages = layOut(publicationOf(articles), sampleSite());
  return new Map(pages.map(({ url, model }) => [url, model]));
};

test("an article links to its translations, and names all of them to search engines", () => {
  const models = modelsOf(written("en"), written("es"), written("ar"));
  const alternates = ["en", "ar", "es"].map((language) => ({
    language,
    url: `/2026/03/${language}/`,
  }));
  expect(models.get("/2026/03/es/")).toMatchObject({
    alternates,
    translations: [
      { url: "/2026/03/en/", title: "en", language: "en", original: true },
      { url: "/2026/03/ar/", title: "ar", language: "ar" },
    ],
  });
  expect(models.get("/2026/03/en/")).toMatchObject({ alternates });
  expect(JSON.stringify(models.get("/sitemap.xml"))).toContain(
    JSON.stringify({ alternates }).slice(1, -1),
  );
});

test("a translation on a different site is named to readers, not to search engines", () => {
  const elsewhere = { canonical: "https://partner.example/marea" };
  const models = modelsOf(written("en"), written("es", elsewhere));
  for (const language of ["en", "es"]) {
    expect(models.get(`/2026/03/${language}/`)).toMatchObject({ translations: [{}] });
    expect(models.get(`/2026/03/${language}/`)).not.toHaveProperty("alternates");
  }
});

test("an article without a translation says nothing of any", () => {
  const model = modelsOf(written("en")).get("/2026/03/en/");
  expect(model).not.toHaveProperty("translations");
  expect(model).not.toHaveProperty("alternates");
});
