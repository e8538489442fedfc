import { expect, test } from "vitest";
import { head } from "../../../layouts/parts/head.ts";
import type { Logo } from "../../../src/content/types.ts";
import type { Meta } from "../../../src/pages/types.ts";
import { sampleMeta } from "../../formats/sample.ts";
import { attribute, elementsOf, jsonLdOf, textOf } from "../../kit/readers/elements.ts";
import { fullPage, fullSite } from "../sample.ts";

function render(changes: Partial<Meta>) {
  const elements = elementsOf(
    String(head({ kind: "front", meta: sampleMeta(changes) }, fullSite())),
  );
  const links = (rel: string) =>
    elements
      .filter((element) => attribute(element, "rel") === rel)
      .map((element) => attribute(element, "href"));
  const title = elements.filter(({ tagName }) => tagName === "title").map(textOf)[0];
  const robots = elements.filter((element) => attribute(element, "name") === "robots");
  return { elements, links, title, robots: robots.map((each) => attribute(each, "content")) };
}

test("the title names page and publication; on the front, the publication and its tagline", () => {
  expect(render({ title: "World" }).title).toBe("World – The Harbour Gazette");
  expect(render({ title: "" }).title).toBe("The Harbour Gazette – News from the waterfront");
});

test("the canonical URL is absolute, and the editor's if set", () => {
  expect(render({ url: "/world/" }).links("canonical")).toEqual([
    "https://gazette.example/paper/world/",
  ]);
  expect(render({ canonical: "https://first.example/a" }).links("canonical")).toEqual([
    "https://first.example/a",
  ]);
});

test("a page that is not to be indexed says so, and claims no canonical URL", () => {
  const { robots, links } = render({ noindex: true });
  expect(robots).toEqual(["noindex"]);
  expect(links("canonical")).toEqual([]);
  expect(render({}).robots).toEqual([]);
});

test("the breadcrumbs are in the structured data", () => {
  const [list] = jsonLdOf(render({}).elements);
  expect(list).toMatchObject({ "@type": "BreadcrumbList" });
});

test("tabs and phones show the publication's icon, and without one a drawing in its colours", () => {
  const icons = (icon?: Logo) => {
    const site = fullSite();
    const settings = { ...site.settings, ...(icon && { icon }) };
    const elements = elementsOf(
      String(head({ kind: "front", meta: sampleMeta() }, { ...site, settings })),
    );
    return elements.flatMap((element) => {
      const rel = attribute(element, "rel") ?? "";
      return /icon$|^manifest$/.test(rel)
        ? `${rel} ${attribute(element, "href")?.slice(0, 40)}`
        : [];
    });
  };
  const phones = [
    "apple-touch-icon /paper/apple-touch-icon.png",
    "manifest /paper/site.webmanifest",
  ];
  expect(icons()).toEqual(["icon /paper/favicon.svg", ...phones]);
  const sides = { width: 256, height: 256 };
  expect(icons({ src: "/media/mark.svg", ...sides })).toEqual([
    "icon /paper/media/mark.svg",
    ...phones,
  ]);
  expect(icons({ src: "/media/mark.png", ...sides })).toEqual([
    "icon /paper/icon-192.png",
    ...phones,
  ]);
});

test("a browser's frame has the colour of the paper in both schemes", () => {
  const { elements } = render({});
  const themes = elements.filter((element) => attribute(element, "name") === "theme-color");
  const { light, dark } = fullSite().colors.paper;
  expect(themes.map((each) => attribute(each, "content"))).toEqual([light, dark]);
});

test("an article travels without the styles of lists, which all other pages have beside the site's", () => {
  const sheets = (subject: Parameters<typeof head>[0]) =>
    elementsOf(String(head(subject, fullSite())))
      .filter((element) => attribute(element, "rel") === "stylesheet")
      .map((element) => attribute(element, "href"));
  const { model } = fullPage("article");
  expect(sheets({ kind: "article", ...model })).toEqual(["/paper/styles.css", "/paper/print.css"]);
  expect(sheets({ kind: "front", meta: sampleMeta() })).toEqual([
    "/paper/styles.css",
    "/paper/lists.css",
    "/paper/print.css",
  ]);
});

test("an article gets the styles of scripts only if its language, or the page's, is written in one", () => {
  const { model } = fullPage("article");
  const has = (language: string, site = fullSite()) => {
    const article = { ...model.article, language };
    return String(head({ kind: "article", ...model, article }, site)).includes(
      "/paper/scripts.css",
    );
  };
  expect(["en-GB", "fr", "arn", "el"].map((language) => has(language))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(["ar", "ja", "zh-Hant", "ko-KR"].map((language) => has(language))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const site = fullSite();
  expect(has("en", { ...site, settings: { ...site.settings, language: "he" } })).toBe(true);
});
