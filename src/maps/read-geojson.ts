import type { Position, Shape } from "./types.ts";

/** What a file that is not usable GeoJSON lacks. */
export interface GeoJsonProblem {
  problem: string;
}

/** Positions of all shapes together: more make a page slow, and nobody sees them at this size. */
const MOST_POSITIONS = 60_000;
/** Collections in collections: GeoJSON advises against any. */
const MOST_LEVELS = 4;

/** The shapes of a GeoJSON file, https://datatracker.ietf.org/doc/html/rfc7946. Anything else in it is left out. */
export function readGeoJson(text: string): readonly Shape[] | GeoJsonProblem {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: "The file is not JSON" };
  }
  try {
    const shapes = shapesIn(data, "", 0);
    if (shapes.length === 0) return { problem: "The file has no areas, lines or points" };
    const count = shapes.reduce((sum, shape) => sum + positionsOf(shape).length, 0);
    if (count > MOST_POSITIONS)
      return { problem: `The file has ${count} positions, and the limit is ${MOST_POSITIONS}` };
    return shapes;
  } catch (error) {
    if (error instanceof InvalidGeoJson) return { problem: error.message };
    throw error;
  }
}

class InvalidGeoJson extends Error {}

/** All positions of a shape. */
export function positionsOf(shape: Shape): readonly Position[] {
  if (shape.kind === "point") return [shape.position];
  return shape.kind === "line" ? shape.positions : shape.rings.flat();
}

function shapesIn(value: unknown, label: string, level: number): Shape[] {
  if (level > MOST_LEVELS) throw new InvalidGeoJson("Collections are nested too deep");
  if (!isRecord(value)) return [];
  const { type, coordinates } = value;
  switch (type) {
    case "FeatureCollection":
      return listOf(value.features).flatMap((each) => shapesIn(each, label, level + 1));
    case "Feature":
      return shapesIn(value.geometry, nameIn(value.properties), level + 1);
    case "GeometryCollection":
      return listOf(value.geometries).flatMap((each) => shapesIn(each, label, level + 1));
    case "Polygon":
      return [{ kind: "area", rings: ringsOf(coordinates) }];
    case "MultiPolygon":
      return listOf(coordinates).map((each) => ({ kind: "area", rings: ringsOf(each) }));
    case "LineString":
      return [{ kind: "line", positions: line(coordinates) }];
    case "MultiLineString":
      return listOf(coordinates).map((each) => ({ kind: "line", positions: line(each) }));
    case "Point":
      return [{ kind: "point", position: position(coordinates), label }];
    case "MultiPoint":
      return line(coordinates).map((each) => ({ kind: "point", position: each, label }));
    default:
      return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const MOST_LABEL = 80;

function nameIn(properties: unknown): string {
  const name = isRecord(properties) ? properties.name : undefined;
  return typeof name === "string" ? name.slice(0, MOST_LABEL).toWellFormed() : "";
}

function ringsOf(value: unknown): Position[][] {
  return listOf(value)
    .map(line)
    .filter((ring) => ring.length >= 4);
}

function line(value: unknown): Position[] {
  return listOf(value).map(position);
}

function position(value: unknown): Position {
  const [longitude, latitude]: readonly unknown[] = listOf(value);
  const isPlace =
    typeof longitude === "number" &&
    typeof latitude === "number" &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  if (!isPlace)
    throw new InvalidGeoJson(
      "A position is not in degrees: longitude from −180 to 180, then latitude from −90 to 90",
    );
  return [longitude, latitude];
}
