import { join } from "node:path";
import { expect, test } from "vitest";
import { publicationCode } from "../../src/overrides/publication-code.ts";
import { useScratch } from "../kit/disk/scratch.ts";
import { writeContent } from "../kit/publications/publication-files.ts";

const place = useScratch();

/** The names of what overrides the program, in a folder whose package has this name. */
function overriding(name: string): string[] {
  const folder = writeContent(join(place.folder, name), {
    "package.json": JSON.stringify({ name }),
    "layouts/parts/foot.ts": "export const foot = () => undefined;\n",
  });
  return Object.keys(publicationCode({ folder, shown: "." }, "/opt/dateline").layouts);
}

test("a publication's parts override the program's", () => {
  expect(overriding("my-paper")).toEqual(["parts/foot"]);
});

test("a checkout of Dateline, built by an installed program, overrides nothing", () => {
  expect(overriding("dateline-news")).toEqual([]);
});
