import fc from "fast-check";
import { expect, test } from "vitest";
import type { Frame } from "../../src/charts/types.ts";
import { drawMap } from "../../src/maps/draw.ts";
import { readGeoJson } from "../../src/maps/read-geojson.ts";
import type { Shape } from "../../src/maps/types.ts";
import { times } from "../kit/measures/sample.ts";

const FRAME: Frame = { name: "wide", width: 640, isRightToLeft: false };
const SQUARE = [
  [10, 50],
  [11, 50],
  [11, 51],
  [10, 51],
  [10, 50],
];

function shapesOf(geometry: object): readonly Shape[] {
  const read = readGeoJson(JSON.stringify({ type: "Feature", properties: {}, geometry }));
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

const draw = (shapes: readonly Shape[]) =>
  drawMap({ shapes, around: [], points: [] }, FRAME).markup;

test("a ring that runs the wrong way is the same area, and not the rest of the globe", () => {
  const right = draw(shapesOf({ type: "Polygon", coordinates: [SQUARE] }));
  const wrong = draw(shapesOf({ type: "Polygon", coordinates: [SQUARE.toReversed()] }));
  const corners = (markup: string) => (/ d="M([^"]*)Z"/.exec(markup)?.[1] ?? "").split("L").sort();
  expect(corners(wrong)).toEqual(corners(right));
  expect(corners(right)).toHaveLength(4);
});

test("places have dots and names that do not overlap, also where they are close", () => {
  const points = [
    { at: [10, 50] as [number, number], label: "Here" },
    { at: [10.001, 50.001] as [number, number], label: "There" },
    { at: [11, 51] as [number, number], label: "Far <away>" },
  ];
  const { markup } = drawMap({ shapes: [], around: [], points }, FRAME);
  expect(markup.match(/<circle/g)).toHaveLength(3);
  expect(markup).toContain("Far &lt;away&gt;");
  const places = [...markup.matchAll(/<text class="name" x="([\d.]+)" y="([\d.]+)"/g)];
  expect(new Set(places.map(([, x, y]) => `${x} ${y}`)).size).toBe(3);
});

test("east is right in right-to-left languages too", () => {
  const points = [
    { at: [10, 50] as [number, number], label: "West" },
    { at: [12, 50] as [number, number], label: "East" },
  ];
  const [west, east] = [
    ...drawMap(
      { shapes: [], around: [], points },
      { ...FRAME, isRightToLeft: true },
    ).markup.matchAll(/cx="([\d.]+)"/g),
  ].map(([, x]) => Number(x));
  expect(west).toBeLessThan(east ?? 0);
});

test.each([
  ["at the edge of Mercator's projection", [0, 85.051_128_779_806_59]],
  ["at the pole", [0, 90]],
  ["almost the same", [1e-244, 1e-300]],
])("places that are %s make a drawing", (_, [longitude = 0, latitude = 0]) => {
  for (const [x, y] of [
    [0, 0],
    [longitude, latitude],
    [-longitude, 89],
  ] as const) {
    const ring = [
      [x, y],
      [longitude, latitude],
      [x, y],
      [x, y],
    ];
    expect(draw(shapesOf({ type: "Polygon", coordinates: [ring] }))).not.toMatch(
      /NaN|Infinity|undefined/,
    );
  }
});

test("any positions make a drawing with a number for every place", () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(position, { minLength: 4, maxLength: 12 }), (ring) => {
      const markup = draw(shapesOf({ type: "Polygon", coordinates: [ring] }));
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: times(300) },
  );
});

test.each([
  ["{", "not JSON"],
  ['{"type":"FeatureCollection","features":[]}', "no areas"],
  ['{"type":"Point","coordinates":[4000000,5000000]}', "not in degrees"],
  ['{"type":"Point","coordinates":["a",1]}', "not in degrees"],
  ["null", "no areas"],
  [`${'{"type":"GeometryCollection","geometries":['.repeat(9)}${"]}".repeat(9)}`, "too deep"],
])("%s is a problem", (text, problem) => {
  const read = readGeoJson(text);
  expect("problem" in read && read.problem).toContain(problem);
});
