import { lstatSync } from "node:fs";
import { basename, join } from "node:path";
import { namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import type { Asset } from "../plan/asset.ts";

/** A card that is not used goes after so long: two outputs may share a cache, one of them with drafts. */
const KEPT_MS = 24 * 3_600_000;

/** Removes the cards that no page of the site names, and that are a day old. */
export function pruneCards(folder: string, assets: readonly Asset[], now: number): void {
  const used = new Set(assets.flatMap(({ card, from }) => (card ? basename(from) : [])));
  for (const name of namesIn(folder)) {
    if (used.has(name)) continue;
    const file = join(folder, name);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found && now - found.mtimeMs > KEPT_MS) removeAll(file);
  }
}
