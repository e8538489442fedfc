import { type GeoProjection, geoArea, geoEqualEarth, geoMercator, geoPath } from "d3-geo";
import type { Feature, Geometry, MultiPoint } from "geojson";
import type { Drawing, Frame } from "../charts/types.ts";
import { placeLabels } from "./place-labels.ts";
import { positionsOf } from "./read-geojson.ts";
import type { MapPoint, Position, Shape } from "./types.ts";

/** What a map shows. */
export interface MapParts {
  shapes: readonly Shape[];
  /** What surrounds them, drawn paler. */
  around: readonly Shape[];
  points: readonly MapPoint[];
}

const SIZES = { wide: 400, narrow: 320 } as const;
/** Between what the map is about and its edges: labels of places near them need room. */
const PADDING = 40;
/** Wider maps show much of the globe, which Mercator's projection distorts. */
const MOST_DEGREES = 70;

/** Draws a locator map. North is up and east is right in every language. */
export function drawMap(parts: MapParts, frame: Frame): Drawing {
  const { width } = frame;
  const height = SIZES[frame.name];
  const projection = projectionFor(parts, width, height);
  const path = geoPath(projection).digits(1);
  const drawn = (shapes: readonly Shape[], name: string) =>
    shapes.map((shape) => pathOf(path(geometryOf(shape)), `${shape.kind} ${name}`)).join("");
  const named = [
    ...parts.points,
    ...parts.shapes.flatMap((shape) =>
      shape.kind === "point" ? [{ at: shape.position, label: shape.label }] : [],
    ),
  ];
  const places = named.flatMap(({ at, label }) => {
    const [x, y] = projection([...at]) ?? [];
    return x === undefined || y === undefined ? [] : [{ x, y, label }];
  });
  return {
    height,
    markup: [
      `<rect class="map-ground" width="${width}" height="${height}"/>`,
      drawn(withoutPoints(parts.around), "map-around"),
      drawn(withoutPoints(parts.shapes), "map-about"),
      placeLabels(places, { width, height, isRightToLeft: frame.isRightToLeft }),
    ].join(""),
  };
}

function withoutPoints(shapes: readonly Shape[]): Shape[] {
  return shapes.filter(({ kind }) => kind !== "point");
}

function pathOf(d: string | null, name: string): string {
  return d ? `<path class="${name}" d="${d}"/>` : "";
}

/** Fits what the map is about. */
function projectionFor({ shapes, points }: MapParts, width: number, height: number) {
  const about = [...shapes.flatMap(positionsOf), ...points.map(({ at }) => at)];
  const longitudes = about.map(([longitude]) => longitude);
  const span = maximum(longitudes) - minimum(longitudes);
  const middle = (maximum(longitudes) + minimum(longitudes)) / 2;
  const projection = (span > MOST_DEGREES ? geoEqualEarth() : geoMercator()).rotate([-middle, 0]);
  const padding = Math.min(PADDING, width / 8);
  const extent: [[number, number], [number, number]] = [
    [padding, padding],
    [width - padding, height - padding],
  ];
  const all: MultiPoint = {
    type: "MultiPoint",
    coordinates: spaced(about.map(fittable)).map((each) => [...each]),
  };
  return clipped(projection.fitExtent(extent, all), width, height);
}

function clipped(projection: GeoProjection, width: number, height: number): GeoProjection {
  const edge = 4;
  return projection.clipExtent([
    [-edge, -edge],
    [width + edge, height + edge],
  ]);
}

/** Mercator's projection ends here, and has nothing to fit beyond. */
const MOST_NORTHERN = 85;

/** A place to fit to: places closer than a metre are one, since an extent of almost nothing can't be enlarged. */
function fittable([longitude, latitude]: Position): Position {
  return [Number(longitude.toFixed(5)), Number(clamped(latitude, MOST_NORTHERN).toFixed(5))];
}

function clamped(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** A single place has no extent to fit: it is shown with about two hundred kilometres around it. */
function spaced(positions: readonly Position[]): readonly Position[] {
  const isOne = new Set(positions.map(String)).size === 1;
  const [first] = positions;
  if (!isOne || !first) return positions;
  const [longitude, latitude] = first;
  return [-1, 1].map(
    (side) =>
      [clamped(longitude + 3 * side, 180), clamped(latitude + 2 * side, MOST_NORTHERN)] as const,
  );
}

function minimum(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

function geometryOf(shape: Shape): Feature<Geometry> | Geometry {
  if (shape.kind === "point") return { type: "Point", coordinates: [...shape.position] };
  if (shape.kind === "line")
    return { type: "LineString", coordinates: shape.positions.map((each) => [...each]) };
  const [outer, ...holes] = shape.rings;
  const coordinates = [
    ...(outer ? [wound(outer, true)] : []),
    ...holes.map((ring) => wound(ring, false)),
  ];
  return { type: "Polygon", coordinates };
}

/** d3 takes a ring that runs the wrong way for the rest of the globe: outer rings are clockwise, holes are not. */
function wound(ring: readonly Position[], isOuter: boolean): number[][] {
  const coordinates = ring.map((each) => [...each]);
  const isInside = geoArea({ type: "Polygon", coordinates: [coordinates] }) <= 2 * Math.PI;
  return isInside === isOuter ? coordinates : coordinates.toReversed();
}
