import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { originalNames } from "../../src/overrides/program-modules.ts";
import { fileHashes } from "../kit/disk/file-hashes.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { exampleOverrides, exampleTsconfig } from "../kit/handbook/example-files.ts";
import { datelineIn, installedPublication, runIn } from "../kit/package/installed-publication.ts";
import { writePublication } from "../overrides/cases.ts";

const { folder, remove } = scratch();

beforeAll(async () => {
  await installedPublication(folder);
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  writePublication(folder, exampleOverrides());
  const manifest = { private: true, type: "module", dependencies };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
});
afterAll(remove);

test("the handbook's overrides are on the pages of an installed publication", () => {
  expect(datelineIn(folder, ["build", "--now", "2026-11-24T12:00Z"])).toMatchObject({ status: 0 });
  const page = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  expect(page("index.html")).toContain("foot-note");
  expect(page("index.html")).toContain("Set in type by hand.");
  expect(page("404.html")).toContain("This page has moved on");
  expect(page("support/index.html")).toContain('<section class="landing">');
});

test("Eleventy's own command writes the same bytes", () => {
  const output = join(folder, "_site");
  datelineIn(folder, ["build"]);
  const own = fileHashes(output);
  const ran = runIn(folder, "npx", [
    "--no-install",
    "eleventy",
    "--config=.eleventy.ts",
    "--quiet",
  ]);
  expect(ran.status).toBe(0);
  expect(fileHashes(output)).toEqual(own);
});

test("TypeScript finds nothing wrong, in every export, without skipLibCheck", () => {
  const names = originalNames(ROOT);
  const all = names.map((name, index) => {
    const layout = /^(.+)\.11ty$/.exec(name)?.[1];
    const path = layout === undefined ? name : `layouts/${layout}`;
    return `export * as own${index} from "dateline-news/${path}";`;
  });
  writeFileSync(join(folder, "all.ts"), all.join("\n"));
  const { compilerOptions, include } = exampleTsconfig();
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: [...include, "all.ts"] }),
  );
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  expect(runIn(folder, process.execPath, [tsc, "-p", "."])).toMatchObject({
    status: 0,
    stdout: "",
  });
  writeFileSync(
    join(folder, "all.ts"),
    'import { foot } from "dateline-news/parts/foot";\nfoot("x");\nimport "dateline-news/src/root";\n',
  );
  const wrong = runIn(folder, process.execPath, [tsc, "-p", "."]).stdout;
  expect(wrong).toContain("TS2345");
  expect(wrong).toContain("dateline-news/src/root");
});
