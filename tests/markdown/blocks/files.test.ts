import { expect, test } from "vitest";
import { readFence } from "../../../src/content/blocks/read-fence.ts";
import type { BodyContext } from "../../../src/markdown/context.ts";
import { renderBody } from "../../../src/markdown/render.ts";
import { pageForm } from "../../../src/markdown/variants.ts";
import { context } from "../fixtures.ts";

const FILES: Readonly<Record<string, string>> = {
  "/media/visits.csv": "Year;Visits;Note\n2023;1.234,5;a\n2024;900,25;b\n",
  "/media/bad.csv": 'A,B\n"open,1\n',
  "/media/long.csv": "A,B\n1,2\n1,2,3\n",
  "/media/words.csv": "A,B\nx,1\ny,two\n",
  "/media/area.geojson": '{"type":"Point","coordinates":[1,2]}',
  "/media/metres.geojson": '{"type":"Point","coordinates":[500000,5000000]}',
};

const readFile: BodyContext["readFile"] = (src) => {
  const text = FILES[src];
  if (text === undefined)
    return { rule: "data/file", problem: `There is no file ${src}`, hint: "Look." };
  const kind = src.endsWith(".csv") ? "csv" : "geojson";
  return { file: { url: src, kind, bytes: text.length }, text };
};

function render(fence: string, lines: string) {
  const text = `~~~${fence}\ntitle: T\n${lines}\n~~~\n`;
  return renderBody(text, { ...context, references: [], readFence, readFile });
}

test("a table shows the columns of a file that it names, sorted, and links to the file", () => {
  const { body, diagnostics } = render(
    "table",
    "csv: /media/visits.csv\ncolumns: [Visits, Year]\nsort: Visits",
  );
  expect(diagnostics).toEqual([]);
  const html = pageForm(body.html);
  expect(html.indexOf("900.25")).toBeLessThan(html.indexOf("1234.50"));
  expect(html).not.toContain("Note");
  expect(html).toContain('href="site:/media/visits.csv" download');
  expect(body.files).toEqual(["/media/visits.csv"]);
  expect(body.dataFiles).toBeUndefined();
});

test("units and decimals belong to columns, and a name is not a row's header if the editor says so", () => {
  const { body } = render(
    "table",
    'data: [[A, B], [x, 0.5], [y, 2]]\nunits: { B: "%", A: metres }\ndecimals: { B: 2 }\nrowHeaders: false',
  );
  const html = pageForm(body.html);
  expect(html).toContain('<th scope="col" class="align-right">B</th>');
  expect(html).toContain("A (metres)");
  expect(html).toContain('<td>x</td><td class="align-right">0.50%</td>');
});

test.each([
  ["table", "csv: /media/lost.csv", "There is no file", "3:6"],
  ["table", "csv: /media/bad.csv", "never closed", "3:6"],
  ["table", "csv: /media/long.csv", "In line 3 of the file", "3:6"],
  ["table", "csv: /media/visits.csv\ncolumns: [Yaer]", "no column “Yaer”", "4:11"],
  ["table", "csv: /media/visits.csv\nsort: -Visit", "no column “-Visit”", "4:7"],
  ["table", "csv: /media/visits.csv\nunits: { Vists: m }", "no column “Vists”", "4:10"],
  ["table", "csv: /media/visits.csv\ndata: [[1]]", "both `data` and `csv`", "3:1"],
  [
    "chart",
    "kind: bar\ncsv: /media/words.csv",
    "In line 3 of the file, “two” is not a number",
    "4:6",
  ],
  ["map", "geojson: /media/metres.geojson", "not in degrees", "3:10"],
  ["map", "notes: None", "shows nothing", "2:1"],
  ["map", "points: [{ at: [200, 1], label: A }]", "too large", "3:17"],
])("%s with %j: %s", (fence, lines, message, at) => {
  const [found] = render(fence, lines).diagnostics;
  expect(found?.message).toContain(message);
  expect(`${found?.line}:${found?.column}`).toBe(at);
});

test("a map names its places for readers who can't see it, and publishes its file", () => {
  const { body, diagnostics } = render(
    "map",
    "geojson: /media/area.geojson\npoints: [{ at: [1, 2], label: Here }, { at: [2, 3], label: There }]",
  );
  expect(diagnostics).toEqual([]);
  expect(body.html).toContain('<title id="block:1:wide:name">Map: T</title>');
  expect(body.html).toContain("Here, There</desc>");
  expect(body.files).toEqual(["/media/area.geojson"]);
});
