import { createRequire } from "node:module";
import { once } from "../../memo.ts";
import { modulePath } from "../../root.ts";

const require = createRequire(import.meta.url);

/** Loads d3 for maps with the first map. */
export const loadMaps = once((): typeof import("../../maps/draw.ts") =>
  require(modulePath("src/maps/draw")),
);

/** Loads the parser of CSV with the first file of data. */
export const loadCsv = once((): typeof import("../../data/read-csv.ts") =>
  require(modulePath("src/data/read-csv")),
);

/** Loads d3 with the first chart: most publications have none. Uses `require`, since texts are read synchronously. */
export const loadCharts = once((): typeof import("../../charts/draw.ts") =>
  require(modulePath("src/charts/draw")),
);
