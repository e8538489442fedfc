import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { favicon } from "../../cards/favicon.ts";
import { fileBytes } from "../../content/files/file-bytes.ts";
import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { rewriteDrawing } from "../../drawings/rewrite-drawing.ts";
import { LIMITS } from "../../limits.ts";
import type { Claim } from "../../pages/collisions.ts";
import { isRaster } from "../../pictures/variants.ts";
import { removeAll } from "../disk/remove-all.ts";
import { BuildError, DamagedFile } from "../errors/build-error.ts";
import type { Stage } from "../output/stage.ts";
import type { Asset, Picture } from "../plan/asset.ts";
import type { BuildRequest } from "../request/request.ts";
import { readSealed } from "../store/sealed.ts";
import { variantAssets } from "./variant-assets.ts";

/**
 * The files of the pictures that are shown, of all that the content folder holds: drawings themselves, and the variants
 * of all others. Two files of one url are two pictures here; two that are the same in name and bytes share their variants.
 */
export function picturesOf(
  images: readonly MeasuredImage[],
  shown: readonly string[],
  folders: Pick<BuildRequest, "content" | "contentShown" | "cache">,
): Picture[] {
  const wanted = new Set(shown);
  const seen = new Set<string>();
  const all = images.flatMap(({ path, hash, facts }): Picture[] => {
    if ("problem" in facts) return [];
    const file = join(folders.contentShown, path);
    const from = join(folders.content, path);
    if (isRaster(facts)) {
      const variants = variantAssets({ source: { path, file, from, hash }, facts }, folders);
      return wanted.has(facts.url) ? variants : variants.filter(({ url }) => wanted.has(url));
    }
    if (!wanted.has(facts.url) || facts.drawing === undefined) return [];
    const { url, drawing: fingerprint } = facts;
    return [{ kind: "picture", url, from, file, fingerprint, drawing: true }];
  });
  return all.filter(({ url, variant }) => {
    if (!variant) return true;
    return !seen.has(url) && seen.add(url);
  });
}

/** The urls by which articles name the pictures of which variants are shown: one picture each, or nobody knows which. */
export function namesOf(assets: readonly Picture[]): Claim[] {
  const named = new Map(
    assets.flatMap(({ file, variant }) =>
      variant ? [[file, { kind: "picture", url: variant.whole.url, file }]] : [],
    ),
  );
  return [...named.values()];
}

/** In a url these signs mean something else than themselves, so that a link to such a file would miss it. */
export function unfitNames(pictures: readonly Picture[]): Diagnostic[] {
  return pictures.flatMap(({ url, file }): Diagnostic[] => {
    const sign = /[%?#\\\p{Cc}]/u.exec(url)?.[0];
    if (sign === undefined) return [];
    return [
      {
        file,
        line: 1,
        column: 1,
        severity: "error",
        rule: "image/name",
        message: `The picture's name holds “${sign}”, which means something else in a url`,
        hint: "Rename the file, best with letters, digits and hyphens alone.",
      },
    ];
  });
}

/** Puts pictures and what else is no page into the stage, and hashes them. A drawing that has changed since it was measured says so. */
export function stageAssets(
  files: readonly { path: string; asset?: Asset }[],
  { folder }: Pick<Stage, "folder">,
): { path: string; hash: string; changed?: true }[] {
  return files.flatMap(({ path, asset }) => {
    if (!asset) return [];
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    if (asset.variant || asset.card) return [{ path, hash: copyMade(asset.from, to) }];
    if (asset.icon) {
      writeFileSync(to, favicon(asset.icon));
      return [{ path, hash: asset.fingerprint }];
    }
    if (asset.drawing) {
      const own = writeDrawing(asset.from, to);
      return [{ path, hash: own, ...(own !== asset.fingerprint && { changed: true as const }) }];
    }
    return [{ path, hash: copyIndexed(asset, to) }];
  });
}

/** The icon for programs that ask for one where no page names any. */
export function iconAsset({ accent, paper }: Pick<TokenColors, "accent" | "paper">): Asset {
  const icon = { ground: accent.light, lines: paper.light };
  return {
    url: "/favicon.ico",
    from: "",
    fingerprint: hash("sha1", favicon(icon), "base64url"),
    icon,
  };
}

/** The editor's bytes are never published: what is written holds only what is known to be harmless. */
function writeDrawing(from: string, to: string): string {
  const { bytes } = fileBytes(from, LIMITS.pictureBytes);
  const found = bytes && rewriteDrawing(bytes);
  if (!found || "problems" in found)
    throw new BuildError(`${from} changed while the site was built`, "Build it again.");
  writeFileSync(to, found.svg);
  return hash("sha1", found.svg, "base64url");
}

/** Copies a file of a search index, whose fingerprint is the hash of its bytes. */
function copyIndexed({ from, fingerprint }: Asset, to: string): string {
  const { bytes } = fileBytes(from, Number.POSITIVE_INFINITY);
  if (!bytes || hash("sha1", bytes, "base64url") !== fingerprint) throw damagedCache(from);
  writeFileSync(to, bytes);
  return fingerprint;
}

/** Copies what was made and kept, without its seal. */
function copyMade(from: string, to: string): string {
  const bytes = readSealed(from);
  if (!bytes) throw damagedCache(from);
  writeFileSync(to, bytes);
  return hash("sha1", bytes, "base64url");
}

/** What is damaged goes, so that it is made again. */
function damagedCache(file: string): DamagedFile {
  removeAll(file);
  return new DamagedFile(file);
}
