import { frontMatterRange } from "../../content/front-matter/front-matter-range.ts";
import { type Rename, type RenamedIn, renamesIn } from "../../content/renames/renames.ts";
import { type PlacedRename, rewriteRenamed } from "../../content/renames/rewrite-renamed.ts";
import { readYaml } from "../../content/yaml/yaml.ts";
import type { Diagnostic } from "../../diagnostics.ts";

/** A text with the new names of its keys. `left` must be renamed by hand. */
export interface UpgradedText {
  text: string;
  made: PlacedRename[];
  left: PlacedRename[];
  /** Errors of YAML, which keep a file from being upgraded. */
  diagnostics: Diagnostic[];
}

/** The kind of a content file; undefined for files without keys of Dateline. */
export function kindOf(path: string): RenamedIn | undefined {
  if (/^publication\.ya?ml$/.test(path)) return "publication";
  return KINDS[path.split("/", 1)[0] ?? ""];
}

const KINDS: Readonly<Record<string, RenamedIn | undefined>> = {
  articles: "article",
  authors: "author",
  topics: "topic",
  pages: "page",
};

/** Gives the keys of a whole file their new names. All other bytes are kept. `file` is as the editor named it. */
export function upgradeText(
  text: string,
  { file, kind, renames = renamesIn(kind) }: UpgradeOptions,
): UpgradedText {
  const nothing = { text, made: [], left: [], diagnostics: [] };
  if (!renames.some(({ from }) => text.includes(from))) return nothing;
  const range = kind === "publication" ? wholeOf(text) : frontMatterRange(text);
  if (!range) return nothing;
  const yaml = text.slice(range.start, range.end);
  const above = text.slice(0, range.start).split("\n").length - 1;
  const below = <Value extends { line: number }>(value: Value): Value => ({
    ...value,
    line: value.line + above,
  });
  const { diagnostics } = readYaml(yaml, { path: file, file, text: yaml });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const made = errors.length > 0 ? undefined : rewriteRenamed(yaml, renames);
  if (!made) return { ...nothing, diagnostics: errors.map(below) };
  return {
    text: text.slice(0, range.start) + made.text + text.slice(range.end),
    made: made.made.map(below),
    left: made.left.map(below),
    diagnostics: [],
  };
}

interface UpgradeOptions {
  file: string;
  kind: RenamedIn;
  renames?: readonly Rename[];
}

/** Without a byte order mark, which `readYaml` does not expect. */
function wholeOf(text: string): { start: number; end: number } {
  return { start: text.startsWith("\ufeff") ? 1 : 0, end: text.length };
}
