import { expect, test } from "vitest";
import liteArticle from "../../layouts/lite-article.11ty.ts";
import liteFront from "../../layouts/lite-front.11ty.ts";
import { liteBody } from "../../layouts/parts/lite-body.ts";
import type { ArticleModel, LiteFrontModel } from "../../src/pages/reader-models.ts";
import { sampleBody, sampleMeta, samplePage } from "../formats/sample.ts";
import { attribute, elementsOf, textOf } from "../kit/readers/elements.ts";
import { htmlProblems } from "../kit/readers/html-validate.ts";
import { fullModels, fullSite, sampleTeaser } from "./sample.ts";

const FIGURE =
  '<figure><picture><source type="image/avif" srcset="/a.avif 320w"><img src="/a.jpg" alt="A gauge" width="8" height="8"></picture><figcaption>The gauge</figcaption></figure>';

function articleText(changes: Partial<ArticleModel> = {}, site = fullSite()): Promise<string> {
  const model = { ...fullModels().article, ...changes };
  return liteArticle.render({
    item: samplePage("lite-article", "/lite/2026/03/tide/", model),
    site,
  });
}

function frontText(changes: Partial<LiteFrontModel> = {}): Promise<string> {
  const model: LiteFrontModel = {
    meta: sampleMeta({ title: "", url: "/" }),
    latest: [sampleTeaser(), sampleTeaser({ title: "A view", type: "opinion" })],
    sections: [
      {
        section: { title: "World", url: "/world/" },
        items: [sampleTeaser({ url: "/2026/02/مد/", title: "المد", language: "ar", type: "news" })],
      },
    ],
    ...changes,
  };
  return liteFront.render({ item: samplePage("lite-front", "/lite/", model), site: fullSite() });
}

test("both layouts write valid HTML", async () => {
  expect(htmlProblems(await articleText(), "lite-article")).toEqual([]);
  expect(htmlProblems(await frontText(), "lite-front")).toEqual([]);
});

test("an article has all its words, and its sources by their numbers", async () => {
  const markup = await articleText();
  const [main] = elementsOf(markup).filter(({ tagName }) => tagName === "main");
  const words = main ? textOf(main).replace(/\s+/g, " ") : "";
  for (const part of ["Tides", "How the tide is measured", "Explainer", "By World desk", "HARBOUR"])
    expect(words).toContain(part);
  expect(words).toContain("Published 1 March 2026 Updated 2 March 2026 at 09:30 GMT");
  expect(words).toContain("Ships came in.[1]");
  expect(markup).toMatch(/<ol>\n<li id="source:gauge">/);
  expect(markup).not.toContain("<button");
});

test("where a picture was, its description stands", async () => {
  const { article } = fullModels().article;
  const own = { ...article, body: sampleBody({ html: FIGURE }) };
  const markup = await articleText({ article: own });
  expect(markup).toContain("<figure>[A gauge]<figcaption>The gauge</figcaption></figure>");
  expect(markup).not.toMatch(/<(?:img|picture|source)/);
});

test("search engines see the full page's URL, or none if that is a draft", async () => {
  const canonicals = (markup: string) =>
    elementsOf(markup)
      .filter((element) => attribute(element, "rel") === "canonical")
      .map((element) => attribute(element, "href"));
  const { meta } = fullModels().article;
  expect(canonicals(await articleText())).toEqual(["https://gazette.example/paper/2026/03/tide/"]);
  const draft = await articleText({ meta: { ...meta, noindex: true } });
  expect(canonicals(draft)).toEqual([]);
  expect(draft).toContain('<meta name="robots" content="noindex">');
});

test("the front lists headlines that lead to text-only articles, each in its language, and says what is opinion", async () => {
  const markup = await frontText();
  expect(markup).toContain(
    '<a href="/paper/lite/2026/02/%D9%85%D8%AF/" lang="ar" dir="rtl">المد</a>',
  );
  expect(markup).toContain("A view</a> (Opinion)</li>");
  expect(markup).toContain('<h2><a href="/paper/world/">World</a></h2>');
});

test("an empty publication has a front too", async () => {
  const markup = await frontText({ latest: [], sections: [] });
  expect(markup).toContain("Nothing has been published here yet.");
  expect(htmlProblems(markup, "lite-front")).toEqual([]);
});

test("each call is named as a source, and each source leads back to its calls", async () => {
  const elements = elementsOf(await articleText());
  const [call] = elements.filter((element) => attribute(element, "role") === "doc-noteref");
  expect(call && attribute(call, "aria-label")).toBe("Source 1");
  const back = elements.filter((element) => attribute(element, "role") === "doc-backlink");
  const ids = new Set(elements.map((element) => attribute(element, "id")));
  expect(back.length).toBeGreaterThan(0);
  for (const link of back) expect(ids).toContain(attribute(link, "href")?.slice(1));
});

test("a call inside a range leaves its anchor, so that its source leads back to it", () => {
  const hidden =
    '<span class="call visually-hidden" id="cite:b:1"><a href="#source:b">2</a></span>';
  expect(String(liteBody({ html: `<p>So${hidden}</p>` }, fullSite()))).toBe(
    '<p>So<span id="cite:b:1"></span></p>',
  );
});

test("every page of the text-only edition says how to reach the editor, or where to complain", async () => {
  const site = fullSite();
  const settings = { ...site.settings, editor: "desk@paper.example" };
  expect(await articleText({}, { ...site, settings })).toContain(
    'href="mailto:desk@paper.example"',
  );
  const { editor: _, ...others } = settings;
  const policies = { ...settings.policies, feedback: "/contact/" };
  expect(await articleText({}, { ...site, settings: { ...others, policies } })).toContain(
    'href="/paper/contact/"',
  );
});

test("an article in another language is introduced in that language", async () => {
  const { article } = fullModels().article;
  expect(await articleText({ article: { ...article, language: "ar" } })).toContain("بقلم");
});
