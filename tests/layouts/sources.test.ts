import { expect, test } from "vitest";
import sources from "../../layouts/sources.11ty.ts";
import { attribute, elementsOf, hasClass, textOf } from "../kit/markup.ts";
import { fullPage, fullSite } from "./sample.ts";

test("a source with a page of its own leads there, another to the article that cites it", async () => {
  const markup = await sources.render({ item: fullPage("sources"), site: fullSite() });
  const [many, one] = elementsOf(markup).filter((element) => hasClass(element, "source-citing"));
  expect(many && textOf(many)).toBe("Cited in 2 articles: The gauge report");
  expect(one && textOf(one).trim()).toBe("Cited in المد");
});

test("an article in another language is named in its language", async () => {
  const markup = await sources.render({ item: fullPage("sources"), site: fullSite() });
  const arabic = elementsOf(markup).filter((element) => attribute(element, "lang") === "ar");
  expect(arabic.map((link) => attribute(link, "dir"))).toEqual(["rtl"]);
});

test("a publication that cites nothing says so", async () => {
  const item = fullPage("sources", { groups: [] });
  expect(await sources.render({ item, site: fullSite() })).toContain(
    "Nothing has been published here yet.",
  );
});
