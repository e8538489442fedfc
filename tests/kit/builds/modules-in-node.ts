import { createRequire } from "node:module";

/**
 * The program as Node itself reads it. Eleventy reads `.eleventy.ts` so, and what renders must be of one world with it:
 * the test runner's own imports are of another.
 */
const require = createRequire(import.meta.url);

export const { build } =
  require("../../../src/engine/build.ts") as typeof import("../../../src/engine/build.ts");
export const { openSession } =
  require("../../../src/engine/store/session.ts") as typeof import("../../../src/engine/store/session.ts");
export const { rendererOf } =
  require("../../../src/eleventy/renderer.ts") as typeof import("../../../src/eleventy/renderer.ts");
export const { onDemand } =
  require("../../../src/eleventy/on-demand.ts") as typeof import("../../../src/eleventy/on-demand.ts");
