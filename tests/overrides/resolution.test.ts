import { expect, test } from "vitest";
import { type Generation, resolveModule } from "../../src/overrides/resolution.ts";
import { ENDING } from "../../src/root.ts";

const root = "/program";
const foot = "/paper/layouts/parts/foot.js";
const generation: Generation = {
  number: 3,
  code: {
    folder: "/paper",
    shown: ".",
    layouts: { "parts/foot": foot, "front.11ty": "/paper/layouts/front.11ty.ts" },
    modules: [foot, "/paper/layouts/front.11ty.ts", "/paper/lib/weather.ts"],
    version: "v",
  },
};
const resolved = (path: string, importer?: string) =>
  resolveModule(path, { generation, root, ...(importer && { importer }) });
const original = `/program/layouts/parts/foot${ENDING}`;

test("a layout or part with a file of its name in the publication is that file", () => {
  const own = { path: foot, generation: 3, part: "parts/foot" };
  expect(resolved(original)).toEqual(own);
  expect(resolved(original, `/program/layouts/parts/document${ENDING}`)).toEqual(own);
  expect(resolved(original, "/paper/layouts/front.11ty.ts")).toEqual(own);
  expect(resolved(`/program/layouts/front.11ty${ENDING}`).path).toBe(
    "/paper/layouts/front.11ty.ts",
  );
});

test("the file that replaces a part gets the original under its name", () => {
  expect(resolved(original, foot)).toEqual({ path: original, generation: 3 });
});

test("layouts, exports and the publication's modules are reloaded, and no other module", () => {
  const others = ["layouts/parts/head", "layouts/tag.11ty", "src/exports/main"];
  for (const name of others) {
    const path = `/program/${name}${ENDING}`;
    expect(resolved(path)).toEqual({ path, generation: 3 });
  }
  expect(resolved("/paper/lib/weather.ts")).toEqual({
    path: "/paper/lib/weather.ts",
    generation: 3,
  });
  for (const path of [
    "/program/src/html.ts",
    "/paper/node_modules/x/index.js",
    "/program2/layouts/parts/foot.ts",
  ])
    expect(resolved(path)).toEqual({ path });
});

test("a name that is only a property of every object replaces nothing", () => {
  const path = `/program/layouts/constructor${ENDING}`;
  expect(resolved(path).path).toBe(path);
});
