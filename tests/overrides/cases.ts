import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatReport } from "../../src/diagnostics.ts";
import { requestOf } from "../../src/engine/request/request.ts";
import { NOW } from "../kit/builds/command.ts";
import { buildNew } from "../kit/builds/engine-in-node.ts";
import { ROOT } from "../kit/disk/project-root.ts";
import { article, writeContent } from "../kit/publications/publication-files.ts";

const FOLDER = join(ROOT, "tests/fixtures/overrides");

/** A publication's own code with something wrong in it, and the report of a build. */
export interface OverrideCase {
  /** The fixture's name, which is a sentence. */
  name: string;
  /** Texts by path, relative to the publication's folder. */
  files: Record<string, string>;
  report: string;
}

export function overrideCases(): OverrideCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const [, ...parts] = readFileSync(join(FOLDER, file), "utf8").split(/^=== /m);
      const all = Object.fromEntries(parts.map(headAndBody));
      const { report = "", ...files } = all;
      return { name: file.replace(/\.txt$/, "").replaceAll("-", " "), files, report };
    });
}

function headAndBody(part: string): [string, string] {
  const end = part.indexOf("\n");
  return [part.slice(0, end), part.slice(end + 1)];
}

/** Writes files, besides a small publication's content. Returns the publication's folder. */
export function writePublication(folder: string, files: Record<string, string>): string {
  writeContent(join(folder, "content"), {
    "articles/one.md": article({ tags: "[Trade]" }, "A fact.\n"),
    "pages/about.md": "---\ntitle: About us\n---\n\nWho we are.\n",
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Builds a publication in this process. Returns its report, or the error. */
export async function reportOf(folder: string): Promise<string> {
  const options = { output: join(folder, "_site"), cache: join(folder, ".cache") };
  const place = { cwd: folder, root: ROOT, now: Date.parse(NOW) };
  const { diagnostics, error } = await buildNew(requestOf(options, place));
  return diagnostics ? formatReport(diagnostics) : String(error);
}
