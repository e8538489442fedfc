import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestOf } from "../../src/engine/request/request.ts";
import { NOW } from "../kit/builds/command.ts";
import { buildNew } from "../kit/builds/engine-in-node.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { scratch } from "../kit/disk/scratch.ts";
import { writePublication } from "./cases.ts";

const FILES = {
  "layouts/parts/foot.ts": `import { html, type Html } from "dateline-news";
import { place } from "../../lib/place.ts";
export { browseLinks } from "dateline-news/parts/foot";

export const foot = (): Html => html\`<footer>Printed in \${place()}</footer>\`;
`,
  "lib/place.ts": `import { TOWN } from "./towns.ts";

export const place = (): string => \`the town of \${TOWN}\`;
`,
  "lib/towns.ts": `export const TOWN = "Harbour";\n`,
  "lib/unused.ts": `export const TOWN = "Nowhere";\n`,
  ".eleventy.ts": `import { dateline, type EleventyConfig } from "dateline-news/eleventy";

export default async (config: EleventyConfig) => {
  await dateline(config);
  config.addTransform("sign", (content) => content.replace("</footer>", " by hand</footer>"));
};
`,
};

const { folder, remove } = scratch();
afterAll(remove);

/** Builds, and returns how many pages were rendered and how many were not. */
async function build(): Promise<{ rendered: number; kept: number }> {
  const options = { output: join(folder, "_site"), cache: join(folder, ".cache") };
  const place = { cwd: folder, root: ROOT, now: Date.parse(NOW) };
  const { summary, diagnostics, error } = await buildNew(requestOf(options, place));
  if (!summary) throw error ?? new Error(JSON.stringify(diagnostics));
  const { rendered, kept } = summary;
  return { rendered, kept };
}

let pages: number;
beforeAll(async () => {
  writePublication(folder, FILES);
  ({ rendered: pages } = await build());
});

function edit(path: keyof typeof FILES | "package.json", before: string, after: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`);
  writeFileSync(join(folder, path), text.replace(before, after));
}

const footer = (): string | undefined =>
  /<footer>.*<\/footer>/.exec(readFileSync(join(folder, "_site/index.html"), "utf8"))?.[0];

test("a second build with the same code renders nothing", async () => {
  expect(footer()).toBe("<footer>Printed in the town of Harbour by hand</footer>");
  expect(await build()).toEqual({ rendered: 0, kept: pages });
});

test.each([
  ["a part", "layouts/parts/foot.ts", "Printed in", "Made in"],
  ["a file that a part imports", "lib/place.ts", "the town of", "the port of"],
  ["a file that such a file imports", "lib/towns.ts", "Harbour", "Haven"],
  ["Eleventy's configuration", ".eleventy.ts", "by hand", "by heart"],
] as const)("an edit of %s renders every page again, once", async (_, path, before, after) => {
  edit(path, before, after);
  expect(await build()).toEqual({ rendered: pages, kept: 0 });
  expect(footer()).toContain(after);
  expect(await build()).toEqual({ rendered: 0, kept: pages });
});

test("other versions of packages render every page again", async () => {
  edit("package.json", `"type"`, `"dependencies": { "weather": "2.0.0" }, "type"`);
  expect(await build()).toEqual({ rendered: pages, kept: 0 });
});

test("an edit of a file that no part imports renders nothing", async () => {
  edit("lib/unused.ts", "Nowhere", "Elsewhere");
  expect(await build()).toEqual({ rendered: 0, kept: pages });
});
