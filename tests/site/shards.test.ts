import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MARKER } from "../../src/build/safe-output.ts";
import { builtHere, counted, type Works, worksIn } from "../kit/counted.ts";
import { scratch, tree } from "../kit/site.ts";
import { writeSpecimen } from "../kit/specimen.ts";

let place: ReturnType<typeof scratch>;
let specimen: ReturnType<typeof writeSpecimen>;
let whole: Record<string, string>;
let pages: number;
beforeAll(() => {
  place = scratch();
  specimen = writeSpecimen();
  const works = machine("whole");
  pages = counted(works, "--drafts").pages;
  whole = tree(works.output);
});
afterAll(() => {
  place.remove();
  specimen.remove();
});

/** An output and a cache of their own, as on another machine. */
function machine(name: string): Works {
  return { ...worksIn(join(place.folder, name)), content: specimen.content };
}

test.each([1, 2, 7])(
  "the union of %i shards is the whole site, each file in one of them",
  async (count) => {
    const union: Record<string, string> = {};
    let rendered = 0;
    for (let index = 1; index <= count; index += 1) {
      const works = machine(`${index}-of-${count}`);
      const built = await builtHere(works, { drafts: true, shard: { index, count } });
      rendered += built.rendered;
      const { [MARKER]: mark, ...files } = tree(works.output);
      expect(mark).toBe(whole[MARKER]);
      expect(Object.keys(files).filter((path) => path in union)).toEqual([]);
      expect(Object.keys(files).length).toBeGreaterThan(0);
      Object.assign(union, files);
    }
    expect(rendered).toBe(pages);
    expect({ ...union, [MARKER]: whole[MARKER] }).toEqual(whole);
  },
);

test("a shard that is built again renders nothing; another in its place is built, and the first goes", async () => {
  const works = machine("again");
  const first = counted(works, "--drafts", "--shard", "2/7");
  expect(await builtHere(works, { drafts: true, shard: { index: 2, count: 7 } })).toMatchObject({
    rendered: 0,
    kept: first.rendered,
    removed: 0,
  });
  const other = await builtHere(works, { drafts: true, shard: { index: 3, count: 7 } });
  expect(other.kept).toBe(0);
  expect(other.removed).toBe(first.written);
  const all = await builtHere(works, { drafts: true });
  expect(all.kept).toBe(other.pages);
  expect(tree(works.output)).toEqual(whole);
  expect(readdirSync(join(works.output, ".."))).toEqual(["_site"]);
});
