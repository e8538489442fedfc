import { expect, test } from "vitest";
import { unusedTypes } from "../../src/pack/types.ts";

const FILES: Record<string, string> = {
  ".eleventy.d.ts": 'import type { Config } from "./src/config.ts";',
  "layouts/front.11ty.d.ts": 'declare const _default: import("./parts/layout.ts").Layout;',
  "layouts/parts/layout.d.ts": "export interface Layout {}",
  "src/exports/html.d.ts": 'export { type Html } from "../html.js";',
  "src/html.d.ts": 'import "./trusted.ts";\nimport { z } from "zod";',
  "src/trusted.d.ts": 'export * from "./html.ts";',
  "src/config.d.ts": "export interface Config {}",
  "src/plan.d.ts": 'export { type Html } from "./html.ts";',
  "src/steps.d.ts": 'export * from "./plan.ts";',
};

test("declarations are kept if layouts, the configuration or exports refer to them, even indirectly", () => {
  const unused = unusedTypes(Object.keys(FILES), (path) => FILES[path] ?? "");
  expect(unused).toEqual(["src/plan.d.ts", "src/steps.d.ts"]);
});
