import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../../src/engine/store/store.ts";
import { useScratch } from "../../kit/disk/scratch.ts";

const place = useScratch();

const picture = (path: string, width = 4) => ({
  ...{ path, size: 1, modified: 2.5, hash: "h" },
  facts: { url: `/${path}`, width, height: 3 },
});
const [a, b] = [picture("media/a.svg"), picture("media/b.svg")];

test("what is remembered of pictures is known at once, and to the next store", () => {
  const file = join(place.folder, "kept.db");
  const first = openStore(file, "content");
  const known = first.pictures.recall("1");
  for (const image of [a, b, picture("media/a.svg", 8)]) first.pictures.remember(image);
  expect([...known.values()]).toEqual([picture("media/a.svg", 8), b]);
  first.pictures.forget(["media/a.svg", "media/none.svg"]);
  expect([...known.values()]).toEqual([b]);
  first.close();
  const second = openStore(file, "content");
  expect([...second.pictures.recall("1").values()]).toEqual([b]);
  second.close();
});

test("another version of the program knows nothing, and measures again in its place", () => {
  const store = openStore(undefined, "content");
  store.pictures.recall("1");
  store.pictures.remember(a);
  store.pictures.remember(b);
  expect(store.pictures.recall("2").size).toBe(0);
  store.pictures.remember(picture("media/a.svg", 8));
  expect([...store.pictures.recall("2").keys()]).toEqual(["media/a.svg"]);
  expect([...store.pictures.recall("1").keys()]).toEqual(["media/b.svg"]);
  store.close();
});
