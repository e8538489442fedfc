import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { chartOf } from "../../src/charts/chart-of.ts";
import { drawChart } from "../../src/charts/draw.ts";
import type { ChartFields, Frame } from "../../src/charts/types.ts";
import { tableOfRows } from "../../src/data/table-of-rows.ts";
import type { Cell } from "../../src/data/types.ts";
import { CHART_KINDS, type ChartKind } from "../../src/vocabularies.ts";
import { times } from "../kit/measures/sample.ts";

const FRAMES: readonly Frame[] = [
  { name: "wide", width: 640, isRightToLeft: false },
  { name: "narrow", width: 340, isRightToLeft: true },
];

function draw(
  kind: ChartKind,
  rows: readonly (readonly Cell[])[],
  more: Partial<ChartFields> = {},
  frame: Frame = FRAMES[0] as Frame,
): string {
  const width = Math.max(...rows.map((row) => row.length));
  const names = Array.from({ length: width }, (_, index) => `Column ${index}`);
  const chart = chartOf({ kind, title: "T", ...more }, tableOfRows(names, rows), "en");
  return drawChart(chart, frame).markup;
}

/** Reads markup as XML; throws if it is not well-formed. Returns the texts and the numbers of attributes. */
function parse(markup: string): { texts: string[]; numbers: string[] } {
  const texts: string[] = [];
  const numbers: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => texts.push(text));
  parser.on("opentag", ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes))
      if (name !== "class" && name !== "text-anchor") numbers.push(String(value));
  });
  parser.write(`<svg>${markup}</svg>`).close();
  return { texts, numbers };
}

const at = fc.oneof(
  fc.integer({ min: 1000, max: 2999 }),
  fc.double({ noNaN: true }),
  fc.constantFrom("2024-01", "2024-02-29", "2024", "", "n/a", "😀", "日本", "مصر", "<b>&\"'"),
  fc.string(),
);
const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e-9, 1e300, -1e300, Number.MAX_VALUE, Number.MIN_VALUE),
);
const rows = fc.integer({ min: 2, max: 6 }).chain((columns) =>
  fc.array(fc.tuple(at, ...Array.from({ length: columns }, () => value)), {
    minLength: 1,
    maxLength: 30,
  }),
);

test.each(CHART_KINDS)(
  "any rows make a drawing of kind %s, with a number for every place",
  (kind) => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...FRAMES), (data, frame) => {
        const { numbers } = parse(draw(kind, data, {}, frame));
        for (const each of numbers) expect(each).toMatch(/^[-+MLe\d. ]+$/);
      }),
      { numRuns: times(400) },
    );
  },
);

test.each(CHART_KINDS)(
  "numbers too close or too far apart for round ones are drawn as %s",
  (kind) => {
    const far = Number.MAX_VALUE;
    for (const least of [Number.MIN_VALUE, 1e-310, 1e-300, far])
      for (const data of [
        [
          [least, 1, least],
          [-least, 2, -least],
        ],
        [
          [0, least, 0],
          [least, 0, least],
        ],
      ])
        for (const each of parse(draw(kind, data)).numbers) expect(each).toMatch(/^[-+MLe\d. ]+$/);
  },
);

test.each(CHART_KINDS)("one row, and a thousand, can be drawn as %s", (kind) => {
  const many = Array.from({ length: 1000 }, (_, index) => [
    `2${index}`.padEnd(4, "0"),
    index,
    -index,
  ]);
  for (const data of [[["2024", 1, 2]], many]) {
    expect(draw(kind, data)).not.toContain("NaN");
    expect(draw(kind, data)).toBe(draw(kind, data));
  }
});

test("a missing value leaves a gap in a line, and a value between two gaps is a dot", () => {
  const markup = draw("line", [
    ["2020", 1],
    ["2021", null],
    ["2022", 3],
    ["2023", null],
    ["2024", 5],
    ["2025", 6],
  ]);
  const [path = ""] = /<path class="line series-1" d="[^"]*"/.exec(markup) ?? [];
  expect(path.match(/M/g)).toHaveLength(3);
  expect(markup.match(/<circle/g)).toHaveLength(3);
});

test("bars of negative values end where those of positive ones begin", () => {
  const markup = draw("bar", [
    ["A", 10],
    ["B", -10],
  ]);
  const [above, below] = [
    ...markup.matchAll(/<rect class="series-1" x="([\d.]+)"[^>]*width="([\d.]+)"/g),
  ];
  const end = Number(below?.[1]) + Number(below?.[2]);
  expect(end).toBeCloseTo(Number(above?.[1]), 0);
  expect(markup).toContain("−10");
});

test("ticks of large and close values can be told apart", () => {
  const { texts } = parse(
    draw("line", [
      ["2024-01", 1_410_000_000],
      ["2024-02", 1_412_000_000],
    ]),
  );
  const labels = texts.filter((text) => /^1\.4/.test(text));
  expect(labels.length).toBeGreaterThan(3);
  expect(new Set(labels.slice(0, -1)).size).toBe(labels.length - 1);
});

test("yearly data have no ticks within a year", () => {
  const { texts } = parse(
    draw("line", [
      [2020, 1],
      [2021, 2],
      [2022, 3],
    ]),
  );
  expect(texts.filter((text) => /^[A-Z]/.test(text))).toEqual([]);
  expect(texts).toContain("2021");
});

test("names at the ends of lines never overlap", () => {
  const many = [2020, 2021].map((year) => [
    year,
    ...Array.from({ length: 8 }, (_, index) => 5 + index / 100),
  ]);
  const markup = draw("line", many);
  const ys = [...markup.matchAll(/<text class="name [^"]*" x="[\d.]+" y="([\d.]+)"/g)]
    .map(([, y]) => Number(y))
    .sort((a, b) => a - b);
  expect(ys).toHaveLength(8);
  for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThan(15);
});

test("a right-to-left drawing is the mirror of one from left to right", () => {
  const place = (isRightToLeft: boolean) => {
    const markup = draw(
      "line",
      [
        [2020, 1],
        [2021, 2],
      ],
      {},
      { name: "wide", width: 640, isRightToLeft },
    );
    return Number(/<circle [^>]*cx="([\d.]+)"/.exec(markup)?.[1]);
  };
  expect(place(true)).toBeCloseTo(640 - place(false), 1);
});

test("what stands out keeps its colour, and all else is quiet", () => {
  const data = [
    ["A", 1],
    ["B", 2],
  ];
  const bars = draw("bar", data, { highlight: ["B"] });
  expect(bars.match(/rect class="quiet"/g)).toHaveLength(1);
  expect(bars.match(/rect class="series-1"/g)).toHaveLength(1);
  const lines = draw(
    "line",
    [
      [2020, 1, 2],
      [2021, 2, 3],
    ],
    { highlight: ["Column 2"] },
  );
  expect(lines).toContain('class="line quiet"');
  expect(lines.indexOf("line quiet")).toBeLessThan(lines.indexOf("line series-1"));
});
