import { expect, test } from "vitest";
import { renderText } from "../../../../src/desk/browser/preview/article-text.ts";
import { declaredSources } from "../../../../src/desk/browser/preview/sources.ts";
import { pageForm } from "../../../../src/markdown/variants.ts";

const references = declaredSources([{ id: "census", title: "The census" }]);

function rendered(text: string, maths = false): { html: string; unknown: string[] } {
  const settings = { url: "https://news.test", maths };
  const { body, unknown } = renderText(text, { language: "en", settings, references });
  return { html: pageForm(body.html), unknown };
}

test("a preview numbers citations, and shows pictures and notes as the page will", () => {
  const { html } = rendered(
    "It rose [@census].\n\n![A bridge](/media/a.jpg)\n\n> [!NOTE]\n> Mind.",
  );
  expect(html).toContain('href="#source:census"');
  expect(html).toContain('src="site:/media/a.jpg"');
  expect(html).toContain('class="callout');
  expect(html).not.toContain("<!--");
});

test("no text can bring markup or a script into a preview", () => {
  const { html } = rendered(
    "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1))\n\n```chart\ntitle: <script>\n```",
  );
  expect(html).not.toMatch(/<script|<img|href="javascript:/i);
});

test("unknown sources are named, at any place in a call", () => {
  const { unknown } = rendered(
    "A [@census; @gone, p. 3].\n\n- See [see @other.one].\n\n> [@{https://a.example/b}] and [@gone].\n\nMail a@b.example.",
  );
  expect(unknown).toEqual(["gone", "other.one", "https://a.example/b"]);
});

const CHART = "```chart\nkind: line\ntitle: Passengers\ndata:\n  - [2020, 1]\n  - [2021, 2]\n```";

test.each([
  ["a chart is drawn", CHART, /<figure class="block chart">.*<svg/s],
  [
    "a chart of a file stays as written",
    CHART.replace(/data:[^`]*/, "csv: /media/a.csv\n"),
    /<pre/,
  ],
  ["a map stays as written", "```map\ntitle: Where\ngeojson: /media/a.geojson\n```", /<pre/],
  ["a chart with a mistake stays as written", CHART.replace("line", "blob"), /<pre/],
  ["a chart without values stays as written", CHART.replace(/data:[^`]*/, "data: []\n"), /<pre/],
  [
    "a table is made",
    "```table\ntitle: Towns\ncolumns: [Town, People]\ndata:\n  - [Bath, 9]\n```",
    /<table/,
  ],
])("%s", (_, text, form) => {
  expect(rendered(text).html).toMatch(form);
});
