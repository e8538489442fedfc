import { join, relative } from "node:path";
import { CONTENT_FOLDERS } from "../../content/files/scan.ts";
import { type Diagnostic, sortDiagnostics } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import type { PlaceOnDisk } from "../../serve/editors.ts";
import type { BuildResult } from "../build/build.ts";

/** What a build found, sorted for pages. */
export interface BuildReport {
  errors: readonly Diagnostic[];
  /** By file. */
  warnings: ReadonlyMap<string, readonly Diagnostic[]>;
  warningCount: number;
  /** Why it failed, if not for a file's content. */
  message?: string;
  /** Whether a site was written. */
  isFresh: boolean;
}

export const NO_REPORT: BuildReport = {
  errors: [],
  warnings: new Map(),
  warningCount: 0,
  isFresh: false,
};

export function buildReport({ diagnostics, summary, message }: BuildResult): BuildReport {
  const { error = [], warning = [] } = Object.groupBy(diagnostics, ({ severity }) => severity);
  return {
    errors: sortDiagnostics(error),
    warnings: Map.groupBy(warning, ({ file }) => file),
    warningCount: warning.length,
    ...(message !== undefined && { message }),
    isFresh: summary !== undefined,
  };
}

type Folders = Pick<BuildRequest, "content" | "contentShown">;

/** Whether a file concerns every page: the settings, layouts and styles do. */
export function isForAllPages(file: string, { contentShown }: Folders): boolean {
  const [folder = "", ...rest] = relative(contentShown, file).replaceAll("\\", "/").split("/");
  const all: readonly string[] = [...CONTENT_FOLDERS, "media"];
  return rest.length === 0 || !all.includes(folder);
}

/** The place of a diagnostic on this machine. */
export function placeOnDisk(
  { file, line, column }: Pick<Diagnostic, "file" | "line" | "column">,
  { content, contentShown }: Folders,
): PlaceOnDisk {
  return { path: join(content, relative(contentShown, file)), line, column };
}
