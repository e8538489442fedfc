import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSharedSources } from "../../src/content/sources/shared-sources.ts";
import type { SourceFile } from "../../src/content/types.ts";
import { formatReport } from "../../src/diagnostics.ts";
import { ROOT } from "../kit/disk/project-root.ts";

const FOLDER = join(ROOT, "tests/fixtures/sources");

export interface SourceFixture {
  files: SourceFile[];
  /** As JSON: an object for each source, without its key, by that. */
  sources: string;
  report: string;
}

export function sourceFixtureNames(): string[] {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
  return names.map((file) => file.slice(0, -".txt".length)).sort();
}

/** What stands before the first `===` is for people. */
export function readSourceFixture(name: string): SourceFixture {
  const text = readFileSync(join(FOLDER, `${name}.txt`), "utf8");
  const [, ...parts] = text.split(/^=== /m);
  const fixture: SourceFixture = { files: [], sources: "", report: "" };
  for (const part of parts) {
    const [path = ""] = part.split("\n", 1);
    const body = part.slice(path.length + 1);
    if (path === "imported" || path === "report") {
      fixture[path === "report" ? "report" : "sources"] = body;
    } else fixture.files.push({ file: `content/${path}`, path, text: body });
  }
  return fixture;
}

/** What came of the files, as the fixture says it. */
export async function imported(files: readonly SourceFile[]) {
  const { references, diagnostics } = readSharedSources(files);
  const sources = references.map((reference) => `${JSON.stringify(reference, null, 2)}\n`).join("");
  return { references, diagnostics, sources, report: formatReport(diagnostics) };
}
