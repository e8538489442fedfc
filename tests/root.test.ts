import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modulePath, ROOT } from "../src/root.ts";

test("a module is named from the folder that holds src and layouts", () => {
  expect(modulePath("src/root")).toBe(join(import.meta.dirname, "../src/root.ts"));
});

test("no other module asks for its own address: the package bundles modules into files of other folders", () => {
  const files = globSync("src/**/*.ts", { cwd: ROOT }).filter(
    // The packer itself is in no package, and the desk's script runs in a browser.
    (file) => file !== "src/root.ts" && !/^src\/(?:pack|desk\/browser)\//.test(file),
  );
  const asking = files.filter((file) =>
    /import\.meta\.(?:dirname|filename)|new URL\([^)]*import\.meta/.test(
      readFileSync(join(ROOT, file), "utf8"),
    ),
  );
  expect(asking).toEqual([]);
});
