import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Stage } from "../output/stage.ts";
import type { Asset } from "../plan/asset.ts";
import type { BuildRequest } from "../request/request.ts";
import { card } from "./cards.ts";
import { drawing } from "./drawing.ts";
import { icon } from "./icon.ts";
import { indexFile } from "./index-file.ts";
import type { Needed, Product } from "./product.ts";
import { variant } from "./variants.ts";

type Products = { [Name in Asset["product"]]: Product<Extract<Asset, { product: Name }>> };

/** Every kind of file that no layout renders. */
const PRODUCTS: Products = { variant, drawing, card, index: indexFile, icon };

/** Puts the files that are no pages into the stage, and hashes them. One that changed since it was planned says so. */
export function stageAssets(
  files: readonly { path: string; asset?: Asset }[],
  { folder }: Pick<Stage, "folder">,
): { path: string; hash: string; changed?: true }[] {
  return files.flatMap(({ path, asset }) => {
    if (!asset) return [];
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    const product = PRODUCTS[asset.product] as Product<Asset>;
    const hash = product.put(asset, to);
    const changed = product.isHashed && hash !== asset.fingerprint;
    return [{ path, hash, ...(changed && { changed: true as const }) }];
  });
}

/** Deletes from the cache what no site needs. */
export function pruneProducts(needed: Needed, request: BuildRequest, now: number): void {
  for (const { prune } of Object.values(PRODUCTS)) prune?.(needed, request, now);
}
