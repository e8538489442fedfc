import { expect, test } from "vitest";
import { readNext } from "../../../layouts/parts/read-next.ts";
import { elementsOf } from "../../kit/readers/elements.ts";
import { fullModels, fullSite, sampleTeaser } from "../sample.ts";

const model = fullModels().article;
const { newer: _newer, older: _older, ...alone } = model;
const beside = sampleTeaser({ url: "/beside/" });

test("related articles are first, then the links through the section", () => {
  const html = String(readNext({ ...model, newer: beside }, fullSite()));
  const names = elementsOf(html).map(({ tagName }) => tagName);
  expect(names.indexOf("section")).toBeLessThan(names.indexOf("nav"));
  expect(html).toContain("Read next");
  expect(html).toContain('aria-label="More in World"');
});

test("a headline in another language says so", () => {
  const html = String(
    readNext({ ...alone, related: [sampleTeaser({ title: "المد", language: "ar" })] }, fullSite()),
  );
  expect(html).toContain('lang="ar" dir="rtl">المد</a>');
  expect(html).not.toContain("<nav");
});

test("nothing is shown if nothing is related", () => {
  expect(String(readNext({ ...alone, related: [] }, fullSite()))).toBe("");
});

test("headlines are text", () => {
  const html = String(
    readNext({ ...alone, related: [sampleTeaser({ title: "<b>x", kicker: "<i>y" })] }, fullSite()),
  );
  expect(html).toContain("&lt;b&gt;x");
  expect(html).not.toContain("<i>");
});

test("each card has its picture without alternative text, and a picture on another site is not shown", () => {
  const image = { src: "/media/quay.jpg", alt: "A quay", width: 1200, height: 800 };
  const related = [
    sampleTeaser({ image }),
    sampleTeaser({ url: "/far/", image: { src: "https://far.example/x.jpg", alt: "Far" } }),
  ];
  const pictures = elementsOf(String(readNext({ ...alone, related }, fullSite()))).filter(
    ({ tagName }) => tagName === "img",
  );
  expect(pictures.map(({ attrs }) => attrs.find(({ name }) => name === "alt")?.value)).toEqual([
    "",
  ]);
});

test("a neighbour that is related already is not offered twice", () => {
  const newer = sampleTeaser({ url: "/newer/", title: "Newer" });
  const html = String(readNext({ ...alone, newer, related: [newer] }, fullSite()));
  expect(html.match(/Newer/g)).toHaveLength(1);
  expect(html).not.toContain("<nav");
});
