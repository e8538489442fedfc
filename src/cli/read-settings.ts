import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../content/files/read.ts";
import { parseSettings } from "../content/settings/settings.ts";
import type { Settings } from "../content/types.ts";
import type { Diagnostic } from "../diagnostics.ts";

/** The settings of a publication alone, for what needs no article. `shown` is the folder's name in diagnostics. */
export function readSettings(
  content: string,
  shown: string,
): { settings?: Settings; diagnostics: Diagnostic[] } {
  const path = ["publication.yaml", "publication.yml"].find((name) =>
    existsSync(join(content, name)),
  );
  if (path === undefined) return { diagnostics: [] };
  const read = readText({ path }, { folder: content, shown });
  const parsed = read.source && parseSettings(read.source);
  const diagnostics = [...read.diagnostics, ...(parsed?.diagnostics ?? [])];
  return { ...(parsed?.value && { settings: parsed.value }), diagnostics };
}
