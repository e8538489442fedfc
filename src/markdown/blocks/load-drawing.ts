import { once } from "../../memo.ts";
import { requireModule } from "../../require-module.ts";

/** Loads d3 for maps with the first map. */
export const loadMaps = once(() =>
  requireModule<typeof import("../../maps/draw.ts")>("src/maps/draw"),
);

/** Loads the parser of CSV with the first file of data. */
export const loadCsv = once(() =>
  requireModule<typeof import("../../data/read-csv.ts")>("src/data/read-csv"),
);

/** Loads d3 with the first chart: most publications have none. */
export const loadCharts = once(() =>
  requireModule<typeof import("../../charts/draw.ts")>("src/charts/draw"),
);
