import { createRequire } from "node:module";

/**
 * The program as loaded by Node.js itself. Eleventy loads `.eleventy.ts` that way, and the renderer must share its
 * module instances; Vitest's imports would be separate instances.
 */
const require = createRequire(import.meta.url);

export const { build } =
  require("../../../src/engine/build.ts") as typeof import("../../../src/engine/build.ts");
export const { openSession } =
  require("../../../src/engine/store/session.ts") as typeof import("../../../src/engine/store/session.ts");
export const { rendererOf } =
  require("../../../src/eleventy/renderer.ts") as typeof import("../../../src/eleventy/renderer.ts");
export const { renderOnDemand } =
  require("../../../src/eleventy/on-demand.ts") as typeof import("../../../src/eleventy/on-demand.ts");
