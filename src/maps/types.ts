/** A place on a map. */
export interface MapPoint {
  /** Degrees east and north, as in GeoJSON. */
  at: [longitude: number, latitude: number];
  label: string;
}

/** What an editor writes in a block `map`. */
export interface MapFields {
  title: string;
  subtitle?: string | undefined;
  /** A file with the shapes that the map is about. */
  geojson?: string | undefined;
  /** A file with what surrounds them. */
  context?: string | undefined;
  points?: MapPoint[] | undefined;
  notes?: string | undefined;
  source?: string[] | undefined;
}

/** Coordinates in degrees, east and north. */
export type Position = readonly [longitude: number, latitude: number];

/** A shape of a GeoJSON file, with its positions checked. */
export type Shape =
  | { kind: "area"; rings: readonly (readonly Position[])[] }
  | { kind: "line"; positions: readonly Position[] }
  | { kind: "point"; position: Position; label: string };
