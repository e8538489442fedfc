import { expect, test } from "vitest";
import { readFence } from "../../../src/content/blocks/read-fence.ts";
import { resolveLocal } from "../../../src/markdown/local-links.ts";
import { renderBody } from "../../../src/markdown/render.ts";
import { pageForm, plainForm } from "../../../src/markdown/variants.ts";
import { CHART_KINDS } from "../../../src/vocabularies.ts";
import { htmlProblems } from "../../kit/readers/html-validate.ts";
import { context } from "../fixtures.ts";

const CHARTS = CHART_KINDS.map(
  (kind) => `~~~chart
kind: ${kind}
title: A chart
subtitle: Of numbers
unit: "%"
axes: { x: Year, y: Share }
annotations: [{ at: 2021, text: Now }]
notes: Some *notes*.
data:
  - [Year, First, Second & third]
  - [2020, 1, -2.5]
  - [2021, null, 3]
~~~
`,
);
const TABLE = `~~~table
title: A table
sort: -B
align: { A: center }
data:
  - [A, B]
  - [x, 1]
  - [y, null]
~~~
`;
const MAP = `~~~map
title: A map
points: [{ at: [1, 2], label: Here }]
~~~
`;

function page(html: string): string {
  const text = resolveLocal(html, (url) => url);
  return `<!DOCTYPE html><html lang="en"><head><title>Title</title></head><body><main><h1>Title</h1>
${text}</main></body></html>`;
}

test.each(["en", "ar", "ja"])("blocks are valid HTML on pages and in feeds in %s", (language) => {
  const text = [...CHARTS, TABLE, MAP].join("\n");
  const { body, diagnostics } = renderBody(text, {
    ...context,
    references: [],
    readFence,
    language,
  });
  expect(diagnostics).toEqual([]);
  expect(htmlProblems(page(pageForm(body.html)), "page")).toEqual([]);
  expect(htmlProblems(page(plainForm(body.html)), "plain")).toEqual([]);
});
