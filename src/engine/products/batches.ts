import type { Asset } from "../plan/asset.ts";
import type { BuildOf, Making, Product } from "../plan/product.ts";
import type { WantedFile } from "../plan/wanted.ts";
import { inShard } from "../request/shard.ts";
import { type AnyProduct, PRODUCTS, type ProductItems } from "./products.ts";

/** The jobs of a product in one build. */
export interface Batch {
  product: AnyProduct;
  making: Making<unknown, unknown>;
  /** All jobs that the product's files need. */
  all: readonly unknown[];
  /** Jobs whose result the cache lacks, or all with `verify`. */
  jobs: readonly unknown[];
}

/** The jobs for all products of these files. */
export function batchesOf(
  files: readonly Pick<WantedFile, "asset">[],
  items: ProductItems,
  build: BuildOf,
): Batch[] {
  const assets = Map.groupBy(
    files.flatMap(({ asset }) => asset ?? []),
    ({ product }) => product,
  );
  return PRODUCTS.flatMap((product) => {
    const { making, late, name } = product;
    if (!making) return [];
    const own = late ? items.get(product) : assets.get(name);
    if (!own) return [];
    const all = making.jobs(own, build);
    const { shard, verify } = build.request;
    const mine = shard && late ? all.filter((job) => inShard(late.placeOf(job), shard)) : all;
    const jobs = verify ? mine : mine.filter((job) => !making.cached(job, build));
    return [{ product, making, all, jobs }];
  });
}

/** The jobs of one product. */
export function jobsOf<Own extends Asset, Job, Item>(
  batches: readonly Batch[],
  product: Product<Own, Job, Item>,
): readonly Job[] {
  const found = batches.find((batch) => batch.product.name === product.name);
  return (found?.jobs ?? []) as readonly Job[];
}
