import { expect, test } from "vitest";
import { readNext } from "../../../layouts/parts/read-next.ts";
import { elementsOf } from "../../kit/readers/elements.ts";
import { fullModels, fullSite, sampleTeaser } from "../sample.ts";

const model = fullModels().article;
const { newer: _newer, older: _older, ...alone } = model;

test("what is near stands first, then the ways through the section", () => {
  const html = String(readNext(model, fullSite()));
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

test("nothing stands where nothing is near", () => {
  expect(String(readNext({ ...alone, related: [] }, fullSite()))).toBe("");
});

test("headlines are text", () => {
  const html = String(
    readNext({ ...alone, related: [sampleTeaser({ title: "<b>x", kicker: "<i>y" })] }, fullSite()),
  );
  expect(html).toContain("&lt;b&gt;x");
  expect(html).not.toContain("<i>");
});
