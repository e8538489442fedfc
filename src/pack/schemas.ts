import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCHEMA_NAMES } from "../schemas/names.ts";
import { asText, publishedSchema } from "../schemas/published.ts";

const FOLDERS = { "draft-2020-12": "schemas", "draft-7": "schemas/draft-7" } as const;

/** Writes the schemas of any publication, for programs that run nothing of ours: `schemas/article.json`. */
export function writeSchemas(folder: string): void {
  for (const draft of ["draft-2020-12", "draft-7"] as const) {
    const own = join(folder, FOLDERS[draft]);
    mkdirSync(own, { recursive: true });
    for (const name of SCHEMA_NAMES)
      writeFileSync(join(own, `${name}.json`), asText(publishedSchema(name, { draft })));
  }
}
