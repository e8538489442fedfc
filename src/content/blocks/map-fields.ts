import { z } from "zod";
import type { MapFields } from "../../maps/types.ts";
import { line } from "../front-matter/fields.ts";
import { sourceFields, titleFields } from "./data-fields.ts";

const MOST_POINTS = 40;

const point = z.strictObject({
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).meta({
    description: "Longitude, then latitude, in degrees: east and north are positive.",
    examples: [[30.52, 50.45]],
  }),
  label: line.meta({ description: "The name of the place.", examples: ["Kyiv"] }),
});

/** A block `map`. */
export const mapSchema = z.strictObject({
  ...titleFields,
  points: z
    .array(point)
    .min(1)
    .max(MOST_POINTS)
    .optional()
    .meta({
      description: "Places with a dot and a name.",
      examples: [[{ at: [30.52, 50.45], label: "Kyiv" }]],
    }),
  geojson: line.optional().meta({
    description:
      "A GeoJSON file in `media/`: the areas, lines and places that the map is about. Points are named by their property `name`.",
    examples: ["/media/delta.geojson"],
  }),
  context: line.optional().meta({
    description: "A GeoJSON file with what surrounds them, such as coasts and borders.",
    examples: ["/media/coast.geojson"],
  }),
  ...sourceFields,
}) satisfies z.ZodType<MapFields>;
