import { fingerprinter } from "../pages/fingerprint.ts";
import type { Outline } from "../pages/outline.ts";
import type { Site } from "../pages/types.ts";
import { outputPath } from "../pages/urls.ts";
import type { Asset } from "./assets.ts";
import type { Wanted } from "./plan.ts";
import type { Program } from "./program.ts";
import type { Shard } from "./request.ts";
import { inShard } from "./shard.ts";

/** A file that is rendered of an outline, or copied. */
export interface WantedFile extends Wanted {
  outline?: Outline;
  asset?: Asset;
}

/** Every file of the site, or of a shard of it, with its fingerprint. */
export function wantedFiles({
  outlines,
  assets,
  site,
  shard,
  program,
}: {
  outlines: readonly Outline[];
  assets: readonly Asset[];
  site: Site;
  shard: Shard | undefined;
  program: Pick<Program, "rendering">;
}): WantedFile[] {
  const fingerprint = fingerprinter(JSON.stringify([program.rendering, site]));
  const mine = <Item extends { url: string }>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, path: outputPath(item.url) }))
      .filter(({ path }) => !shard || inShard(path, shard));
  const pages = mine(outlines).map(({ item: outline, path }): WantedFile => {
    const { kind, url, model } = outline;
    return { path, fingerprint: fingerprint([kind, url, model]), outline };
  });
  const copies = mine(assets).map(({ item: asset, path }): WantedFile => {
    const { size, modified } = asset;
    return { path, fingerprint: `${size}:${modified}`, asset };
  });
  return [...pages, ...copies];
}
