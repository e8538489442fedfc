import { expect, test } from "vitest";
import { renderBody } from "../../src/markdown/render.ts";
import { pageForm, plainForm, variants } from "../../src/markdown/variants.ts";
import { context } from "./fixtures.ts";

const both = variants({ page: "<details>Frame</details>", plain: "<p>Link</p>" });

test("The page shows one form of a part, and readers without CSS the other.", () => {
  const html = `<p>a</p>${both}<p>b</p>${both}`;
  expect(pageForm(html)).toBe("<p>a</p><details>Frame</details><p>b</p><details>Frame</details>");
  expect(plainForm(html)).toBe("<p>a</p><p>Link</p><p>b</p><p>Link</p>");
});

test("No text can pose as the form of a part.", () => {
  const written = "<!--page-->shown<!--plain-->hidden<!--end--> `<!--page-->`";
  const { html } = renderBody(written, context).body;
  expect(pageForm(html)).toBe(html);
  expect(plainForm(html)).toBe(html);
});
