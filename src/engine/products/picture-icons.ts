import { hash } from "node:crypto";
import { basename, join } from "node:path";
import { ICON_FILES, type IconFile } from "../../cards/icon-files.ts";
import { pictureIcon } from "../../cards/picture-icon.ts";
import { fileBytes } from "../../content/files/file-bytes.ts";
import { undecodable } from "../../content/pictures/picture-problems.ts";
import { rewriteDrawing } from "../../drawings/rewrite-drawing.ts";
import { LIMITS } from "../../limits.ts";
import { isRaster, plainFile } from "../../pictures/variants.ts";
import { namesIn } from "../disk/folders.ts";
import { removeAll } from "../disk/remove-all.ts";
import { makerOf } from "../disk/whole-file.ts";
import { BuildError } from "../errors/build-error.ts";
import type { KeptAsset } from "../plan/asset.ts";
import type { Maker, Product, SiteParts } from "../plan/product.ts";
import type { BuildRequest } from "../request/request.ts";
import { copyMade } from "../store/copy-made.ts";
import { readSealed, writeSealed } from "../store/sealed.ts";
import { sharpVersion } from "./card-fonts.ts";

/** Raise it when drawing changes: cached icons are then made again. */
const MAKING = "1";

/** The picture that icons are made of, as the content folder has it. */
interface IconSource {
  /** Absolute. */
  from: string;
  /** Relative to the content folder. */
  path: string;
  /** Of its bytes. */
  hash: string;
  width: number;
  height: number;
  isDrawing: boolean;
}

/** An icon made of the publication's logo or icon. Its fingerprint is a hash of all that it is made of. */
export interface PictureIconAsset extends KeptAsset {
  product: "picture-icon";
  file: IconFile;
  source: IconSource;
  /** `#rrggbb`. */
  ground: string;
}

export const pictureIcons: Product<PictureIconAsset, PictureIconAsset> = {
  name: "picture-icon",
  items: pictureIconAssets,
  isHashed: false,
  isBinary: true,
  put: copyMade,
  making: {
    when: "before",
    server: "now",
    phase: "pictures",
    jobs: (files) => files,
    cached: ({ from }) => readSealed(from) !== undefined,
    make: async (jobs, _, maker) => {
      for (const job of jobs) await make(job, maker);
    },
  },
  prune: ({ assets }, request) => {
    const used = new Set(assets.map((asset) => ("from" in asset ? basename(`${asset.from}`) : "")));
    const folder = iconFolder(request);
    for (const name of namesIn(folder))
      if (!used.has(name) && makerOf(name) === undefined) removeAll(join(folder, name));
  },
};

function iconFolder({ cache }: Pick<BuildRequest, "cache">): string {
  return join(cache, "icons");
}

function pictureIconAssets(
  { publication, images, colors }: Pick<SiteParts, "publication" | "images" | "colors">,
  request: BuildRequest,
): PictureIconAsset[] | undefined {
  const { icon } = publication.settings;
  if (!icon) return undefined;
  const ground = colors.paper.light;
  for (const { path, hash: own, facts } of images) {
    if ("problem" in facts || plainFile(facts).url !== icon.src) continue;
    const { width, height } = icon;
    const from = join(request.content, path);
    const source = { from, path, hash: own, width, height, isDrawing: !isRaster(facts) };
    return ICON_FILES.map((file) => {
      const made = [MAKING, sharpVersion(request.root), own, file, ground];
      const fingerprint = hash("sha1", JSON.stringify(made), "base64url");
      const { url } = file;
      const kept = join(iconFolder(request), fingerprint);
      return { product: "picture-icon", url, from: kept, fingerprint, file, source, ground };
    });
  }
  return undefined;
}

async function make(
  { source, file, ground, from: to }: PictureIconAsset,
  { onBroken }: Pick<Maker, "onBroken">,
): Promise<void> {
  const { bytes } = fileBytes(source.from, LIMITS.pictureBytes);
  if (!bytes || hash("sha1", bytes) !== source.hash)
    throw new BuildError(`${source.path} changed while the site was built`, "Build it again.");
  const drawing = source.isDrawing ? rewriteDrawing(Buffer.from(bytes)) : undefined;
  const harmless = drawing && "svg" in drawing ? Buffer.from(drawing.svg) : bytes;
  const { width, height } = source;
  try {
    writeSealed(to, await pictureIcon({ bytes: harmless, width, height }, file, ground));
  } catch (error) {
    if (!(error instanceof Error) || "code" in error) throw error;
    onBroken(source.hash, undecodable(source.path));
  }
}
