import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import type { ParsedModule } from "./parse-module.ts";
import type { PublicationCode } from "./publication-code.ts";

/** A module of a publication's code. */
export interface OwnModule {
  /** Absolute, without symbolic links. */
  path: string;
  /** As diagnostics name it. */
  file: string;
  text: string;
  parsed: ParsedModule;
}

/** Reads and parses every module of a publication's code. Other files that these name, such as JSON, are left out. */
export function readModules(
  code: PublicationCode,
  parse: (text: string, file: string) => ParsedModule,
): OwnModule[] {
  return code.modules
    .filter((path) => /\.[cm]?[jt]s$/.test(path))
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, file: shownPath(path, code), text, parsed: parse(text, path) };
    });
}

/** A file of the publication as diagnostics name it. */
export function shownPath(
  path: string,
  { folder, shown }: Pick<PublicationCode, "folder" | "shown">,
): string {
  return join(shown, relative(folder, path)).replaceAll(sep, "/");
}

/** A diagnostic at a place of a module, with the line. */
export function problemAt(
  { file, text }: Pick<OwnModule, "file" | "text">,
  { line, column }: { line: number; column: number },
  own: Pick<Diagnostic, "rule" | "message"> & Partial<Pick<Diagnostic, "hint" | "severity">>,
): Diagnostic {
  const excerpt = excerptOf(text, { line, column });
  return { severity: "error", ...own, ...{ file, line, column, excerpt } };
}
