import type { Asset } from "../../../src/engine/plan/asset.ts";
import type { BuildOf, Product } from "../../../src/engine/plan/product.ts";
import { batchesOf, jobsOf } from "../../../src/engine/products/batches.ts";
import { type RequestOptions, requestOf } from "../../../src/engine/request/request.ts";
import { openStore } from "../../../src/engine/store/store.ts";
import { NOW } from "../../kit/builds/command.ts";
import { ROOT } from "../../kit/disk/project-root.ts";

/** A build in a folder that has not begun. */
export function buildIn(folder: string, options: RequestOptions = {}): BuildOf {
  const request = requestOf(
    { cache: "cache", ...options },
    { cwd: folder, root: ROOT, now: Date.parse(NOW) },
  );
  const program = { reading: "r", rendering: "w", searching: "s" };
  return { request, session: { program, store: openStore(undefined, request.contentShown) } };
}

/** The jobs of one product that a build has for these files. */
export function missing<Own extends Asset, Job>(
  product: Product<Own, Job>,
  assets: readonly (Asset | undefined)[],
  build: BuildOf,
): readonly Job[] {
  const files = assets.map((asset) => (asset ? { asset } : {}));
  return jobsOf(batchesOf(files, new Map(), build), product);
}
