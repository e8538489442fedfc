import { fingerprinter } from "../../pages/fingerprint.ts";
import type { Outline } from "../../pages/outline.ts";
import { sameData } from "../../pages/same-data.ts";
import type { Site } from "../../pages/types.ts";
import { outputPath } from "../../pages/urls.ts";
import { isPlainPath } from "../disk/plain-path.ts";
import type { Program } from "../request/program.ts";
import type { Shard } from "../request/request.ts";
import { inShard } from "../request/shard.ts";
import { damaged } from "../store/stored-json.ts";
import type { Asset } from "./asset.ts";
import type { Wanted } from "./plan.ts";

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
  prints,
}: {
  outlines: readonly Outline[];
  assets: readonly Asset[];
  site: Site;
  shard: Shard | undefined;
  program: Pick<Program, "rendering">;
  /** What a process that goes on knows of its last build. */
  prints?: Prints | undefined;
}): WantedFile[] {
  const common = JSON.stringify([program.rendering, site]);
  const fingerprint = prints ? remembering(prints, common) : ofModel(common);
  const mine = <Item extends { url: string }>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, path: pathOf(item.url) }))
      .filter(({ path }) => !shard || inShard(path, shard));
  const pages = mine(outlines).map(({ item: outline, path }): WantedFile => {
    return { path, fingerprint: fingerprint(outline), outline };
  });
  const copies = mine(assets).map(({ item: asset, path }): WantedFile => {
    return { path, fingerprint: asset.fingerprint, asset };
  });
  return [...pages, ...copies];
}

/** Files that are copied, as files of the site. */
export function wantedCopies(assets: readonly Asset[]): WantedFile[] {
  return assets.map((asset) => {
    return { path: pathOf(asset.url), fingerprint: asset.fingerprint, asset };
  });
}

/** The file of a url. Urls come from the cache, too: whatever it holds, no file is written or read outside the site. */
function pathOf(url: string): string {
  const path = outputPath(url);
  if (!isPlainPath(path)) throw damaged(`the url ${JSON.stringify(url)} leads out of the site`);
  return path;
}

/** The outlines of the last build by their urls, each with its fingerprint, and what all of them had in common. */
export interface Prints {
  common: string;
  outlines: Map<string, { outline: Outline; fingerprint: string }>;
}

export function noPrints(): Prints {
  return { common: "", outlines: new Map() };
}

function ofModel(common: string): (outline: Outline) => string {
  const fingerprint = fingerprinter(common);
  return ({ kind, url, model, edition }) => fingerprint([kind, url, model, edition]);
}

/** An outline of the same data has the same fingerprint: to compare the two is quicker than to write one. */
function remembering(prints: Prints, common: string): (outline: Outline) => string {
  const fingerprint = ofModel(common);
  const before = prints.common === common ? prints.outlines : new Map();
  prints.common = common;
  prints.outlines = new Map();
  return (outline) => {
    const last = before.get(outline.url);
    const same =
      last &&
      last.outline.edition === outline.edition &&
      sameData(last.outline.model, outline.model);
    const own = same ? last : { outline, fingerprint: fingerprint(outline) };
    prints.outlines.set(outline.url, own);
    return own.fingerprint;
  };
}
