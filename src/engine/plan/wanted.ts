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

/** A file that is rendered from an outline, or put in place by its product. */
export interface WantedFile extends Wanted {
  outline?: Outline;
  asset?: Asset;
}

/** Every file of the site, or of one shard, with its fingerprint. */
export function wantedFiles({
  outlines,
  assets,
  site,
  shard,
  program,
  fingerprints,
}: {
  outlines: readonly Outline[];
  assets: readonly Asset[];
  site: Site;
  shard: Shard | undefined;
  program: Pick<Program, "rendering">;
  /** Fingerprints of a server's last build. */
  fingerprints?: LastFingerprints | undefined;
}): WantedFile[] {
  const common = JSON.stringify([program.rendering, site]);
  const fingerprint = fingerprints
    ? reusedFingerprints(fingerprints, common)
    : modelFingerprint(common);
  const inThisShard = <Item extends { url: string }>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, path: pathOf(item.url) }))
      .filter(({ path }) => !shard || inShard(path, shard));
  const pages = inThisShard(outlines).map(({ item: outline, path }): WantedFile => {
    return { path, fingerprint: fingerprint(outline), outline };
  });
  const copies = inThisShard(assets).map(({ item: asset, path }): WantedFile => {
    return { path, fingerprint: asset.fingerprint, asset };
  });
  return [...pages, ...copies];
}

/** Assets as wanted files. */
export function wantedCopies(assets: readonly Asset[]): WantedFile[] {
  return assets.map((asset) => {
    return { path: pathOf(asset.url), fingerprint: asset.fingerprint, asset };
  });
}

/** The file of a URL. Throws if it leads out of the output: URLs also come from the cache, which may be damaged. */
function pathOf(url: string): string {
  const path = outputPath(url);
  if (!isPlainPath(path)) throw damaged(`the URL ${JSON.stringify(url)} leads out of the site`);
  return path;
}

/** The last build's outlines and their fingerprints by URL, and the data that all fingerprints share. */
export interface LastFingerprints {
  common: string;
  outlines: Map<string, { outline: Outline; fingerprint: string }>;
}

export function noFingerprints(): LastFingerprints {
  return { common: "", outlines: new Map() };
}

function modelFingerprint(common: string): (outline: Outline) => string {
  const fingerprint = fingerprinter(common);
  return ({ kind, url, model, edition }) => fingerprint([kind, url, model, edition]);
}

/** Reuses the fingerprint of an outline with the same data: comparing is quicker than hashing. */
function reusedFingerprints(
  fingerprints: LastFingerprints,
  common: string,
): (outline: Outline) => string {
  const fingerprint = modelFingerprint(common);
  const before = fingerprints.common === common ? fingerprints.outlines : new Map();
  fingerprints.common = common;
  fingerprints.outlines = new Map();
  return (outline) => {
    const last = before.get(outline.url);
    const same =
      last &&
      last.outline.edition === outline.edition &&
      sameData(last.outline.model, outline.model);
    const own = same ? last : { outline, fingerprint: fingerprint(outline) };
    fingerprints.outlines.set(outline.url, own);
    return own.fingerprint;
  };
}
