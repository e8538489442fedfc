import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Stage } from "../output/stage.ts";
import type { Asset } from "../plan/asset.ts";
import type { Needed, Product, SiteParts } from "../plan/product.ts";
import type { BuildRequest } from "../request/request.ts";
import { card } from "./cards.ts";
import { desk } from "./desk.ts";
import { drawing } from "./drawing.ts";
import { font } from "./fonts.ts";
import { icon } from "./icon.ts";
import { mediaFile } from "./media-file.ts";
import { pictureIcons } from "./picture-icons.ts";
import { searchIndex } from "./search/search-index.ts";
import { variant } from "./variants.ts";

/** A product of any kind. Callers pass it only its own items, jobs and assets. */
export type AnyProduct = Product<Asset, unknown, unknown>;

/** Every kind of file that no layout renders. */
export const PRODUCTS: readonly AnyProduct[] = [
  variant,
  drawing,
  card,
  icon,
  pictureIcons,
  font,
  mediaFile,
  searchIndex,
  desk,
];

/** A site's items of each product. */
export type ProductItems = ReadonlyMap<AnyProduct, readonly unknown[]>;

export function itemsOf(site: SiteParts, request: BuildRequest): ProductItems {
  const found = PRODUCTS.flatMap((product) => {
    const items = product.items(site, request);
    return items ? [[product, items] as const] : [];
  });
  return new Map(found);
}

/** Assets whose names are known before anything is made. */
export function assetsOf(items: ProductItems): Asset[] {
  // The items of a product that is not late are its assets.
  return [...items].flatMap(([{ late }, own]) => (late ? [] : (own as readonly Asset[])));
}

export function productOf({ product }: Pick<Asset, "product">): AnyProduct {
  const found = PRODUCTS.find(({ name }) => name === product);
  if (!found) throw new Error(`there is no product ${product}`);
  return found;
}

/** Writes assets into the stage and hashes them. `changed` marks assets whose source changed after planning. */
export function stageAssets(
  files: readonly { path: string; asset?: Asset }[],
  { folder }: Pick<Stage, "folder">,
): { path: string; hash: string; changed?: true }[] {
  return files.flatMap(({ path, asset }) => {
    if (!asset) return [];
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    const product = productOf(asset);
    const hash = product.put(asset, to);
    const changed = product.isHashed && hash !== asset.fingerprint;
    return [{ path, hash, ...(changed && { changed: true as const }) }];
  });
}

/** Deletes cached files of products that no site needs. */
export function pruneProducts(needed: Needed, request: BuildRequest, now: number): void {
  for (const product of PRODUCTS) product.prune?.(needed, request, now);
}
