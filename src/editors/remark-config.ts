import { SCHEMA_KINDS } from "../schemas/kinds.ts";
import { SCHEMA_NAMES } from "../schemas/names.ts";
import { asText } from "../schemas/published.ts";
import type { EditorFile } from "./facts.ts";
import { filesOf, schemaPath } from "./schema-files.ts";

/** What `.remarkrc.json` names. The publication has to install them: this program does not need them. */
export const REMARK_PACKAGES = [
  "remark-cli",
  "remark-frontmatter",
  "remark-lint-frontmatter-schema",
] as const;

/**
 * Configuration that lets remark check front matter and write nothing:
 * https://github.com/JulianCataldo/remark-lint-frontmatter-schema
 */
export function remarkConfig(content: string): EditorFile {
  const schemas = Object.fromEntries(
    SCHEMA_NAMES.filter((name) => SCHEMA_KINDS[name].isMarkdown).map((name) => [
      `./${schemaPath(name)}`,
      filesOf(name, content).map((glob) => `./${glob}`),
    ]),
  );
  const plugins = [
    "remark-frontmatter",
    ["remark-lint-frontmatter-schema", { schemas, ajvOptions: { strict: false } }],
  ];
  return { path: ".remarkrc.json", text: asText({ plugins }) };
}
