import { once } from "../../memo.ts";
import type { Asset } from "../plan/asset.ts";
import type { BuildOf } from "../plan/product.ts";
import type { WantedFile } from "../plan/wanted.ts";
import { type Batch, batchesOf } from "./batches.ts";
import { type AnyProduct, PRODUCTS, type ProductItems, productOf } from "./products.ts";

/** What a build makes now, later, or names only when made. */
export interface ProductsPlan {
  making: Batch[];
  /** Jobs that are left for after the pages. */
  left: Batch[];
  late: LateFiles[];
}

/** Files of a product that get their names only when made. */
export interface LateFiles {
  /** Paths of those in the output. */
  present: string[];
  /** Call it only once they are made. Undefined if that is left for later: then files in the output stay. */
  assets: (() => readonly Asset[]) | undefined;
}

/** A single build publishes `all`; a server, only what its editor sees. */
export type Publishes = "all" | "pages";

/** Leaves out files that a server never makes. */
export function withoutUnserved(files: readonly WantedFile[], publishes: Publishes): WantedFile[] {
  return files.filter(({ asset }) => !asset || scheduleOf(productOf(asset), publishes) !== "never");
}

/** Whether a file's name is known before it is made. */
export function hasKnownName(path: string): boolean {
  return !PRODUCTS.some(({ late }) => late && path.startsWith(late.folder));
}

/** Plans the products of the files to write. `present` are the paths of all files in the output. */
export function planProducts(
  files: readonly WantedFile[],
  { items, present }: { items: ProductItems; present: readonly string[] },
  build: BuildOf,
  publishes: Publishes,
): ProductsPlan {
  const batches = batchesOf(files, items, build);
  const inTurn = (turn: string) =>
    batches.filter(({ product }) => scheduleOf(product, publishes) === turn);
  const left = inTurn("later").filter(({ jobs }) => jobs.length > 0);
  const late = PRODUCTS.flatMap((product): LateFiles[] => {
    if (!product.late) return [];
    const { folder } = product.late;
    const own = present.filter((path) => path.startsWith(folder));
    const isLeft = left.some((batch) => batch.product === product);
    const batch = batches.find((each) => each.product === product);
    const assets = once(() => (batch && product.late?.files(batch.all, build)) ?? []);
    return [{ present: own, assets: isLeft ? undefined : assets }];
  });
  return { making: inTurn("now"), left, late };
}

function scheduleOf({ making }: AnyProduct, publishes: Publishes): "now" | "later" | "never" {
  return publishes === "all" ? "now" : (making?.server ?? "now");
}
