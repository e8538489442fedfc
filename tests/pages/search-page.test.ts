import { expect, test } from "vitest";
import { searchPages } from "../../src/pages/search-page.ts";
import { publicationOf, someArticles } from "../kit/publications/in-memory.ts";

const english = someArticles(2);

test("articles can be filtered by language if there are several", () => {
  const [page] = searchPages(publicationOf(english));
  expect(page?.model.severalLanguages).toBe(false);
  const [french] = someArticles(1, { language: "fr" });
  if (!french) throw new Error("no article");
  const [mixed] = searchPages(publicationOf([...english, french]));
  expect(mixed?.model.severalLanguages).toBe(true);
});
