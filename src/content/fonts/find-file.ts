import { nearest } from "../../citations/nearest.ts";
import type { FileFacts } from "../files/scan.ts";
import { quoted } from "../front-matter/fields.ts";

const FOLDER = "fonts/";

/** A file that the settings name, or why there is none. */
export type FoundFile = { file: FileFacts } | { problem: string; hint: string };

/** Finds a font by its name in `fonts/`; the folder may be written or not. */
export function findFile(name: string, files: readonly FileFacts[]): FoundFile {
  const path = FOLDER + name.normalize("NFC").replace(/^\/?(?:fonts\/)?/, "");
  const file = files.find((each) => each.path.normalize("NFC") === path);
  if (file) return { file };
  const known = files.map((each) => each.path.slice(FOLDER.length));
  const near = nearest(name.replace(/^\/?fonts\//, ""), known);
  const hint = near
    ? `Did you mean \`${near}\`?`
    : known.length > 0
      ? `There is ${known.slice(0, 5).join(", ")}.`
      : "Put the file into content/fonts/.";
  return { problem: `There is no font ${quoted(name)} in fonts/`, hint };
}
