import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics.ts";
import type { ContentRoot } from "../files/scan.ts";
import type { SourceFile } from "../types.ts";
import { type ParsedSettings, parseSettings } from "./settings.ts";

/** The settings file, if the folder has one. */
export function findSettings(texts: readonly SourceFile[]): SourceFile | undefined {
  return texts.find(({ path }) => /^publication\.ya?ml$/.test(path));
}

/** Parses the settings. `diagnostics` are those of reading the files. */
export function settingsOf(
  root: ContentRoot,
  texts: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
): ParsedSettings {
  const file = findSettings(texts);
  if (file) return parseSettings(file);
  // If the file or its folder could not be read, that is already reported.
  const paths = [
    root.shown,
    ...["yaml", "yml"].map((end) => join(root.shown, `publication.${end}`)),
  ];
  if (diagnostics.some((diagnostic) => paths.includes(diagnostic.file))) return { diagnostics: [] };
  return { diagnostics: [noSettings(root)] };
}

function noSettings(root: ContentRoot): Diagnostic {
  return {
    file: join(root.shown, "publication.yaml"),
    line: 1,
    column: 1,
    severity: "error",
    rule: "settings/missing",
    message: "The publication has no publication.yaml",
    hint: "Create the file with `title`, `url`, `language`, `timeZone` and `sections`.",
  };
}
