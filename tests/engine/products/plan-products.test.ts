import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Asset } from "../../../src/engine/plan/asset.ts";
import type { BuildOf } from "../../../src/engine/plan/product.ts";
import { jobsOf } from "../../../src/engine/products/batches.ts";
import type { CardAsset } from "../../../src/engine/products/cards.ts";
import { card } from "../../../src/engine/products/cards.ts";
import {
  hasKnownName,
  type Publishes,
  planProducts,
  withoutUnserved,
} from "../../../src/engine/products/plan-products.ts";
import { itemsOf, PRODUCTS } from "../../../src/engine/products/products.ts";
import { searchIndex } from "../../../src/engine/products/search/search-index.ts";
import { writeSealed } from "../../../src/engine/store/sealed.ts";
import { NO_CARDS } from "../../../src/pages/cards.ts";
import { sampleColors } from "../../formats/sample.ts";
import { useScratch } from "../../kit/disk/scratch.ts";
import { publicationOf, someArticles } from "../../kit/publications/in-memory.ts";
import { buildIn } from "./missing.ts";

const place = useScratch();

const colours = { paper: "#fff", ink: "#000", accent: "#f00", rule: "#00f" };
const recipe = { headline: "One", publication: "P", language: "en", colours, fonts: [] };
const asset = (name: string): CardAsset => ({
  ...{ product: "card", url: `/assets/cards/${name}`, fingerprint: name, card: recipe },
  from: join(place.folder, "cache", "cards", name),
});
const wanted = (own: Asset) => ({
  path: own.url.slice(1),
  fingerprint: own.fingerprint,
  asset: own,
});

function plan(build: BuildOf, publishes: Publishes, present: string[] = []) {
  const publication = publicationOf(someArticles(2));
  const parts = {
    ...{ publication, images: [], shown: [], media: [], linked: [] },
    ...{ cards: NO_CARDS, colors: sampleColors() },
  };
  const files = withoutUnserved([wanted(asset("a.png")), wanted(asset("b.png"))], publishes);
  const items = itemsOf(parts, build.request);
  return { files, ...planProducts(files, { items, present }, build, publishes) };
}

test("a build makes what the cache lacks, and all of it where the cache is not trusted", () => {
  mkdirSync(join(place.folder, "cache", "cards"), { recursive: true });
  writeSealed(asset("a.png").from, Buffer.from("drawn"));
  const { making, left } = plan(buildIn(place.folder), "all");
  expect(jobsOf(making, card).map(({ to }) => to)).toEqual([asset("b.png").from]);
  expect(left).toEqual([]);
  expect(jobsOf(plan(buildIn(place.folder, { verify: true }), "all").making, card)).toHaveLength(2);
});

test("a server has no cards, and makes search indexes later: those in the output stay", () => {
  const { files, making, left, late } = plan(buildIn(place.folder), "pages", ["search/index/x"]);
  expect(files).toEqual([]);
  expect(jobsOf(making, card)).toEqual([]);
  expect(jobsOf(left, searchIndex).length).toBeGreaterThan(0);
  expect(late).toContainEqual({ present: ["search/index/x"], assets: undefined });
});

test("an index is made by the build of one shard, and by that of no other", () => {
  const own = [1, 2].map((index) =>
    jobsOf(plan(buildIn(place.folder, { shard: { index, count: 2 } }), "all").making, searchIndex),
  );
  const whole = jobsOf(plan(buildIn(place.folder), "all").making, searchIndex);
  expect(own.flat().map(({ path }) => path)).toEqual(whole.map(({ path }) => path));
});

test("files that are named by making them are in folders that no other file is in", () => {
  expect(hasKnownName("search/index.html")).toBe(true);
  expect(hasKnownName("search/index/index.json")).toBe(false);
});

test("no two products have one name", () => {
  expect(new Set(PRODUCTS.map(({ name }) => name)).size).toBe(PRODUCTS.length);
});
