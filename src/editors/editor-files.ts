import { SCHEMA_KINDS } from "../schemas/kinds.ts";
import { SCHEMA_NAMES } from "../schemas/names.ts";
import { asText } from "../schemas/published.ts";
import type { EditorFacts, EditorFile, ReadExisting } from "./facts.ts";
import { frontMatterCms } from "./front-matter-cms.ts";
import { type Setting, withEntries, withSettings } from "./keep-own.ts";
import { remarkConfig } from "./remark-config.ts";
import { filesOf, schemaFiles, schemaPath } from "./schema-files.ts";
import { snippets } from "./snippets.ts";

export interface EditorOptions {
  /** Also configure remark, which checks front matter, with packages that the publication installs. */
  remark?: boolean;
  /** Also configure the extension Front Matter CMS, whose forms delete comments. */
  frontMatterCms?: boolean;
}

export interface EditorFiles {
  files: EditorFile[];
  /** Files that are left alone, since they are not valid JSON. */
  invalid: string[];
}

/**
 * The files that help editors in VS Code: schemas, settings, snippets and recommended extensions. Settings and
 * recommendations of the publication are kept, comments too; schemas, snippets and forms are rewritten.
 */
export function editorFiles(
  facts: EditorFacts,
  options: EditorOptions = {},
  existing: ReadExisting = () => undefined,
): EditorFiles {
  const own = [
    ...schemaFiles(facts),
    { path: ".vscode/dateline.code-snippets", text: asText(forMarkdown(facts)) },
    ...(options.remark ? [remarkConfig(facts.content)] : []),
    ...(options.frontMatterCms ? [frontMatterCms(facts)] : []),
  ];
  const shared = [
    {
      path: ".vscode/settings.json",
      text: withSettings(existing(".vscode/settings.json"), settingsOf(facts)),
    },
    {
      path: ".vscode/extensions.json",
      text: withEntries(
        existing(".vscode/extensions.json"),
        "recommendations",
        extensionsOf(options),
      ),
    },
  ];
  return {
    files: [
      ...own,
      ...shared.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }])),
    ],
    invalid: shared.flatMap(({ path, text }) => (text === undefined ? [path] : [])),
  };
}

/** Files in YAML alone: no extension reads the front matter of Markdown. */
function settingsOf({ content }: EditorFacts): Setting[] {
  return SCHEMA_NAMES.filter((name) => !SCHEMA_KINDS[name].isMarkdown).map((name) => [
    ["yaml.schemas", `./${schemaPath(name)}`],
    filesOf(name, content),
  ]);
}

function extensionsOf({ remark, frontMatterCms: forms }: EditorOptions): string[] {
  return [
    "redhat.vscode-yaml",
    ...(remark ? ["unifiedjs.vscode-remark"] : []),
    ...(forms ? ["eliostruyf.vscode-front-matter"] : []),
  ];
}

function forMarkdown(facts: EditorFacts): object {
  return Object.fromEntries(
    Object.entries(snippets(facts)).map(([name, own]) => [name, { scope: "markdown", ...own }]),
  );
}
