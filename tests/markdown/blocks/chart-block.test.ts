import { expect, test } from "vitest";
import { readFence } from "../../../src/content/blocks/read-fence.ts";
import type { BodyContext } from "../../../src/markdown/context.ts";
import { renderBody } from "../../../src/markdown/render.ts";
import { pageForm, plainForm } from "../../../src/markdown/variants.ts";
import { context, reference } from "../fixtures.ts";

const CHART = `\`\`\`chart
kind: line
title: Prices & wages
unit: "%"
data:
  - [2000, 2.1]
  - [2010, -0.5]
  - [2024, 4.5]
source: eurostat
\`\`\`
`;

function render(text: string, over: Partial<BodyContext> = {}) {
  const references = [reference("eurostat", "HICP", { publisher: "Eurostat" })];
  return renderBody(text, { ...context, readFence, references, ...over });
}

test("a chart is a figure with two drawings, their description, its numbers and their file", () => {
  const { body, diagnostics } = render(CHART);
  expect(diagnostics).toEqual([]);
  const html = pageForm(body.html);
  expect(html).toContain('<p class="block-title">Prices &amp; wages</p>');
  expect(html.match(/<svg /g)).toHaveLength(2);
  expect(html).toContain('<title id="block:1:wide:name">Line chart: Prices &amp; wages</title>');
  expect(html).toContain("from 2.1% (2000) to 4.5% (2024), lowest −0.5% (2010)");
  expect(html).toContain('<th scope="row">2010</th><td class="align-right">−0.5%</td>');
  const [file] = body.dataFiles ?? [];
  expect(file?.text).toBe("\uFEFF,Prices & wages\r\n2000,2.1\r\n2010,-0.5\r\n2024,4.5\r\n");
  expect(html).toContain(`<a href="site:${file?.url}" download="prices-wages.csv">`);
  expect(body.uses).toEqual({ blocks: ["data"] });
});

test("readers without the site's CSS get the numbers, and no drawing", () => {
  const plain = plainForm(render(CHART).body.html);
  expect(plain).not.toContain("<svg");
  expect(plain).not.toContain("<details");
  expect(plain).toContain("4.5%");
  expect(plain).toContain(".csv");
});

test("the source of the data is a citation like any other", () => {
  const { body } = render(`Prices rose.[@eurostat]\n\n${CHART}`);
  expect(body.citations.map(({ reference: { key }, calls }) => [key, calls.length])).toEqual([
    ["eurostat", 2],
  ]);
  expect(body.html).toMatch(/<p class="block-source">Source: Eurostat<sup class="citation">/);
});

test("an unknown source is reported at its place, with the nearest one", () => {
  const { diagnostics } = render(CHART.replace("source: eurostat", "source: eurostad"));
  expect(diagnostics[0]).toMatchObject({
    rule: "citation/unknown-key",
    line: 9,
    column: 9,
    hint: "Did you mean [@eurostat]?",
  });
});

test("a chart in a text as Markdown is its title, its numbers and its source", () => {
  const { body } = render(CHART, { writesMarkdown: true });
  expect(body.markdown).toBe(`**Prices & wages**

|  | Prices & wages |
| --- | --: |
| 2000 | 2.1% |
| 2010 | −0.5% |
| 2024 | 4.5% |

Source: Eurostat [-@eurostat]
`);
});

test("problems have their place in a fence, also in a list", () => {
  const { diagnostics } = render(
    "- Item\n\n  ```chart\n  kind: lime\n  titel: A\n  data: [[1, 2]]\n  ```\n",
  );
  expect(
    diagnostics.slice(1).map(({ line, column, rule, hint }) => `${line}:${column} ${rule} ${hint}`),
  ).toEqual(["4:9 field/value Did you mean `line`?", "5:3 field/unknown Did you mean `title`?"]);
});

test.each([
  ["a text among numbers", "data: [[2000, about 3]]", "data/number", "4:15"],
  ["a row that is too long", "columns: [A, B]\ndata: [[2000, 1, 500]]", "data/row", "5:18"],
  ["no data", "notes: A", "data/empty", "2:1"],
  ["no values", "data: [[2000, null]]", "data/empty", "4:1"],
  ["a column alone", "data: [[2000], [2001]]", "data/empty", "4:1"],
  ["what stands out and is not there", "data: [[A, 1]]\nhighlight: C", "data/column", "5:12"],
  ["a list in a cell", "data: [[2000, [1]]]", "field/type", "4:15"],
  ["invalid YAML", "data: [[2000, 1]", "yaml/", "4:"],
])("%s is reported", (_, lines, rule, place) => {
  const { diagnostics } = render(`\`\`\`chart\nkind: line\ntitle: T\n${lines}\n\`\`\``);
  const [found] = diagnostics.filter((each) => each.rule !== "citation/unused-source");
  expect(found?.rule).toContain(rule);
  expect(`${found?.line}:${found?.column}`).toContain(place);
});

test("fences with other names are code, and so is a chart where no data are read", () => {
  expect(render("```charts\nkind: line\n```").body.html).toContain("<pre");
  const { html } = renderBody(CHART, { ...context, readFence: undefined }).body;
  expect(html).toContain("<pre");
});

test("bars begin at zero, whatever range an editor writes", () => {
  const text = "```chart\nkind: bar\ntitle: T\ndata: [[A, 5]]\nrange: [4, 6]\n```";
  const [found] = render(text, { references: [] }).diagnostics;
  expect(found).toMatchObject({ rule: "field/value", line: 5, column: 8 });
});
