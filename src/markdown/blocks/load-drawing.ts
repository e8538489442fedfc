import { createRequire } from "node:module";
import { once } from "../../memo.ts";
import { modulePath } from "../../root.ts";

const require = createRequire(import.meta.url);

/** Loads d3 with the first chart: most publications have none. Uses `require`, since texts are read synchronously. */
export const loadCharts = once((): typeof import("../../charts/draw.ts") =>
  require(modulePath("src/charts/draw")),
);
