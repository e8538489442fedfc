import { join } from "node:path";
import { diagnose } from "../kit/builds/diagnostics-of.ts";
import { AUTHOR, article, type Files, PUBLICATION } from "../kit/publications/publication-files.ts";

interface Given {
  /** YAML of publication.yaml. */
  settings?: string;
  fields?: Record<string, string>;
  files?: Files;
  /** Also of other files than the article. */
  all?: boolean;
}

/** What is said of an article's language by the rules that are on, a line each: `line:column rule: message (hint)`. */
export async function styleProblems(
  folder: string,
  body: string,
  { settings = "", fields = {}, files = {}, all = false }: Given = {},
): Promise<string[]> {
  const found = await diagnose(join(folder, "content"), {
    "publication.yaml": PUBLICATION.replace(/^rules: .*\n/m, "") + settings,
    "authors/world-desk.md": AUTHOR,
    "articles/x.md": article(fields, `${body}\n`),
    ...files,
  });
  return found
    .filter(
      ({ rule, file }) => /^(?:style|spelling)\//.test(rule) && (all || file.endsWith("x.md")),
    )
    .map(
      ({ line, column, rule, message, hint = "" }) =>
        `${line}:${column} ${rule}: ${message} (${hint})`,
    );
}

/** Settings that turn rules on. */
export function rulesOn(...rules: string[]): string {
  return `rules: { ${rules.map((rule) => `${rule}: warning`).join(", ")} }\n`;
}
