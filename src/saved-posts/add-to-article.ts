import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { type SavedSource, sourceYaml } from "./as-markdown.ts";

/** What is added: lines that may cite a source by its key. */
export interface Addition {
  lines: (key: string) => string;
  source?: SavedSource;
}

const FRONT_MATTER = /^(---[ \t]*\r?\n)(.*?\r?\n)(---[ \t]*(?:\r?\n|$))/s;

/** Adds lines at the end of an article, and the source that they cite, or says why that is impossible. */
export function addToArticle(text: string, { lines, source }: Addition): { text: string } | string {
  const [whole, open = "", yaml = "", close = ""] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined) return "it has no front matter";
  const made = source ? withSource(yaml, source) : { yaml, key: "" };
  if (!made) return "its `citations` are written in a form that can't be edited";
  const body = text.slice(whole.length).trimEnd();
  return { text: `${open}${made.yaml}${close}${body}\n\n${lines(made.key)}\n` };
}

/** The front matter with the source, checked by parsing both; undefined if its form is not understood. */
function withSource(yaml: string, wanted: SavedSource): { yaml: string; key: string } | undefined {
  const before = dataOf(yaml);
  const list: unknown = before?.citations ?? [];
  if (!before || !Array.isArray(list)) return undefined;
  const declared = list.find((each) => Object(each).url === wanted.url);
  if (declared) return typeof declared.id === "string" ? { yaml, key: declared.id } : undefined;
  const source = {
    ...wanted,
    id: freeKey(wanted.id, new Set(list.map((each) => Object(each).id))),
  };
  const [, indent = "  "] = ENTRY_INDENT.exec(yaml) ?? [];
  const entry = sourceYaml(source, indent);
  const written = /^citations:/m.test(yaml)
    ? yaml.replace(/^citations:[ \t]*(?:\[[ \t]*\])?[ \t]*\r?\n/m, () => `citations:\n${entry}`)
    : `${yaml}citations:\n${entry}`;
  const expected = { ...before, citations: [source, ...list] };
  return isDeepStrictEqual(dataOf(written), expected)
    ? { yaml: written, key: source.id }
    : undefined;
}

/** The white space before the first entry of a list. */
const ENTRY_INDENT = /^citations:[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*)- /m;

function freeKey(key: string, taken: ReadonlySet<unknown>): string {
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = `${key}-${count}`;
  return free;
}

function dataOf(yaml: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = parse(yaml, { schema: "core", uniqueKeys: false });
    return data instanceof Object ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}
