import { expect, test } from "vitest";
import { renderText } from "../../../src/desk/browser/preview-text.ts";

const sources = [{ key: "census", title: "The census" }];

function rendered(text: string): string {
  return renderText(text, { language: "en", sources });
}

test("a preview numbers citations, and shows pictures and notes as the page will", () => {
  const html = rendered("It rose [@census].\n\n![A bridge](/media/a.jpg)\n\n> [!NOTE]\n> Mind.");
  expect(html).toContain('href="#source:census"');
  expect(html).toContain('src="/media/a.jpg"');
  expect(html).toContain('class="callout');
  expect(html).not.toContain("<!--");
});

test("no text can bring markup or a script into a preview", () => {
  const html = rendered(
    "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1))",
  );
  expect(html).not.toMatch(/<script|<img|href="javascript:/i);
});
