import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeskKind } from "./desk-formats.ts";

/** The files of each kind, by their paths in a publication's folder. */
const KINDS: readonly (readonly [RegExp, DeskKind])[] = [
  [/(?:^|\/)articles\/.*\.md$/, "article"],
  [/(?:^|\/)authors\/[^/]*\.md$/, "author"],
  [/(?:^|\/)topics\/.*\.md$/, "topic"],
  [/(?:^|\/)pages\/.*\.md$/, "page"],
  [/(?:^|\/)sources\.yaml$/, "sources"],
  [/(?:^|\/)publication\.yaml$/, "publication"],
];

/** The files of a folder that the desk can edit, with their line ends. */
export function deskFiles(folder: string): { path: string; kind: DeskKind; text: string }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.flatMap((path) => {
    const [, kind] = KINDS.find(([form]) => form.test(path)) ?? [];
    return kind ? [{ path, kind, text: readFileSync(join(folder, path), "utf8") }] : [];
  });
}
