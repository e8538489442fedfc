import { expect, test } from "vitest";
import { byline } from "../../../layouts/parts/byline.ts";
import { sampleSettings } from "../../formats/sample.ts";
import { elementsOf, textOf } from "../../kit/readers/elements.ts";
import { fullSite } from "../sample.ts";

const author = (title: string) => ({ title, url: `/authors/${title}/` });

function words(titles: string[], language = "en-GB"): string | undefined {
  const site = fullSite({ settings: sampleSettings({ language }) });
  const [body] = elementsOf(String(byline(titles.map(author), site))).filter(
    ({ tagName }) => tagName === "body",
  );
  return body && textOf(body);
}

test("names are joined as the publication's language joins them", () => {
  expect(words(["A"])).toBe("By A");
  expect(words(["A", "B"])).toBe("By A and B");
  expect(words(["A", "B", "C"])).toBe("By A, B and C");
  expect(words(["A", "B", "C"], "en-US")).toBe("By A, B, and C");
});

test("an article without authors has no byline", () => {
  expect(words([])).toBe("");
});

test("a name is text, and its link has the path prefix", () => {
  expect(String(byline([{ title: "<A> & B", url: "/authors/a/" }], fullSite()))).toBe(
    'By <a rel="author" href="/paper/authors/a/">&lt;A&gt; &amp; B</a>',
  );
});
