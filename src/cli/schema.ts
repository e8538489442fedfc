import { readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { formatReport } from "../diagnostics.ts";
import { type EditorOptions, editorFiles } from "../editors/editor-files.ts";
import type { EditorFacts } from "../editors/facts.ts";
import { REMARK_PACKAGES } from "../editors/remark-config.ts";
import { namesBelow, realPath } from "../engine/disk/real-paths.ts";
import { writeWhole } from "../engine/disk/whole-file.ts";
import { BuildError } from "../engine/errors/build-error.ts";
import type { BuildRequest } from "../engine/request/request.ts";
import { SCHEMA_KINDS } from "../schemas/kinds.ts";
import { type DRAFTS, SCHEMA_NAMES, type SchemaName } from "../schemas/names.ts";
import { publishedSchema } from "../schemas/published.ts";
import { print, printJson, report, terminalStyle } from "../terminal.ts";
import { type ReadContent, readContent } from "./read-content.ts";

export interface SchemaCommandOptions extends EditorOptions {
  write?: boolean;
  draft: (typeof DRAFTS)[number];
}

/** Prints a schema, or writes a publication's own schemas and editor settings. Returns the exit status. */
export async function schema(
  name: SchemaName | undefined,
  request: BuildRequest,
  options: SchemaCommandOptions,
): Promise<number> {
  if (options.write) return await writeEditorFiles(request, options);
  const printed =
    name === undefined
      ? await print(listOfSchemas())
      : await printJson(publishedSchema(name, { draft: `draft-${options.draft}` }), INDENT);
  return printed ? 0 : 1;
}

const INDENT = 2;

function listOfSchemas(): string {
  return SCHEMA_NAMES.map((name) => `${name.padEnd(12)} ${SCHEMA_KINDS[name].title}\n`).join("");
}

async function writeEditorFiles(request: BuildRequest, options: EditorOptions): Promise<number> {
  const { facts, errors } = await readContent(request, factsOf);
  report(formatReport(errors, terminalStyle()));
  if (facts === undefined) return 1;
  const folder = dirname(request.content);
  const { files, invalid } = editorFiles(
    { ...facts, content: basename(request.content) },
    options,
    (path) => textAt(join(folder, path)),
  );
  for (const { path, text } of files) write(folder, path, text);
  const list = files.map(({ path }) => `  ${path}\n`).join("");
  report(`Wrote, in ${relative(process.cwd(), folder) || "this folder"}:\n${list}`);
  for (const path of invalid)
    report(`${path} is not valid JSON, so it was left unchanged. Mend it and try again.\n`);
  if (options.remark)
    report(`Install what remark needs: npm install --save-dev ${REMARK_PACKAGES.join(" ")}\n`);
  return invalid.length > 0 ? 1 : 0;
}

/** Sections are unknown if publication.yaml is invalid; other errors do not matter here. */
function factsOf({ content }: ReadContent) {
  const { sections, authors, sources } = content.readContext;
  const errors = content.diagnostics.filter(({ severity }) => severity === "error");
  if (sections === undefined) return { errors };
  const tags = [...new Set(content.articles.flatMap((article) => article.tags))].sort();
  const facts: Omit<EditorFacts, "content"> = {
    names: { sections, authors, tags },
    sources: sources.map(({ key }) => key),
  };
  return { facts, errors: [] };
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Follows no link out of the publication's folder. */
function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  if (namesBelow(realPath(dirname(file)), realPath(folder)) === undefined) {
    const message = `${dirname(path)} leads out of the publication's folder`;
    throw new BuildError(message, "Delete the symbolic link, and try again.");
  }
  writeWhole(file, text);
}
