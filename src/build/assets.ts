import { copyFileSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { imageUrl } from "../content/images.ts";
import type { FileFacts } from "../content/scan.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Claim } from "../pages/collisions.ts";
import type { Stage } from "./stage.ts";
import { hashOfFile } from "./survey.ts";

/** A file that is published as it is. */
export interface Asset {
  url: string;
  /** Absolute. */
  from: string;
  size: number;
  modified: number;
}

/** A picture of the content folder: where it is published, and how a diagnostic names it. */
export interface Picture extends Asset, Claim {
  kind: "picture";
  file: string;
}

/** The pictures that are shown, of all that the content folder holds. Two files of one url are two pictures here. */
export function picturesOf(
  images: readonly FileFacts[],
  shown: readonly string[],
  content: { content: string; contentShown: string },
): Picture[] {
  const wanted = new Set(shown);
  return images
    .map(({ path, size, modified }): Picture => {
      const file = join(content.contentShown, path);
      const from = join(content.content, path);
      return { kind: "picture", url: imageUrl(path), from, file, size, modified };
    })
    .filter(({ url }) => wanted.has(url));
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

/** Copies pictures into the stage, and hashes them. One that is no longer what it was when it was found says so. */
export function stageAssets(
  files: readonly { path: string; asset?: Asset }[],
  { folder }: Pick<Stage, "folder">,
): { path: string; hash: string; changed?: true }[] {
  return files.flatMap(({ path, asset }) => {
    if (!asset) return [];
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(asset.from, to);
    const { size, mtimeMs } = lstatSync(asset.from);
    const changed = size !== asset.size || mtimeMs !== asset.modified;
    return [{ path, hash: hashOfFile(to), ...(changed && { changed }) }];
  });
}
