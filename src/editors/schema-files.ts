import { SCHEMA_KINDS } from "../schemas/kinds.ts";
import { SCHEMA_NAMES, type SchemaName } from "../schemas/names.ts";
import { asText, publishedSchema } from "../schemas/published.ts";
import type { EditorFacts, EditorFile } from "./facts.ts";

/** Where a publication's copy of a schema is, from its folder. */
export function schemaPath(name: SchemaName): string {
  return `.vscode/schemas/${name}.json`;
}

/** The files of a kind of content, as globs from the publication's folder. */
export function filesOf(name: SchemaName, content: string): string[] {
  return SCHEMA_KINDS[name].files.map((glob) => `${content}/${glob}`);
}

/** All schemas with the publication's names, in the draft that VS Code reads. */
export function schemaFiles({ names }: EditorFacts): EditorFile[] {
  return SCHEMA_NAMES.map((name) => ({
    path: schemaPath(name),
    text: asText(publishedSchema(name, { draft: "draft-7", names })),
  }));
}
