import { isDeepStrictEqual } from "node:util";
import { isScalar, isSeq, parseDocument } from "yaml";
import { frontMatterRange } from "../../content/front-matter/front-matter-range.ts";

/**
 * Adds the URL of a post to `thread` in an article's front matter, and changes nothing else. Returns the reason if that
 * can't be done. `text` is the whole file.
 */
export function addThread(text: string, url: string): { text: string } | string {
  const range = frontMatterRange(text);
  if (!range) return "it has no front matter";
  const yaml = text.slice(range.start, range.end);
  const made = withThread(yaml, url);
  return made === undefined
    ? "its front matter is written in a form that can't be edited"
    : { text: text.slice(0, range.start) + made + text.slice(range.end) };
}

const PARSING = { stringKeys: true, schema: "core", prettyErrors: false } as const;

function withThread(yaml: string, url: string): string | undefined {
  const document = parseDocument(yaml, PARSING);
  if (document.errors.length > 0) return undefined;
  const before = document.toJS() as Record<string, unknown> | null;
  const known = threadsIn(before?.thread);
  const end = yaml.includes("\r\n") ? "\r\n" : "\n";
  const node = document.get("thread", true);
  const line = (indent: string) => `${indent}- ${url}${end}`;
  let made: string | undefined;
  if (node === undefined) {
    const start = yaml === "" || /\n$/.test(yaml) ? yaml : yaml + end;
    made = `${start}thread: ${url}${end}`;
  } else if (isScalar(node) && node.range) {
    const [from] = node.range;
    const to = yaml.indexOf("\n", from) + 1 || yaml.length;
    const first = yaml.slice(from, to).trim();
    made = `${yaml.slice(0, from).trimEnd()}${end}  - ${first}${end}${line("  ")}${yaml.slice(to)}`;
  } else if (isSeq(node) && !node.flow && node.range) {
    const at = yaml.slice(0, node.range[1]).trimEnd().length;
    const to = yaml.indexOf("\n", at) + 1 || yaml.length;
    const indent = /([ \t]*)-[^\n]*$/.exec(yaml.slice(0, at))?.[1] ?? "  ";
    made = yaml.slice(0, to) + line(indent) + yaml.slice(to);
  }
  if (made === undefined) return undefined;
  // Whatever the edit did, the data must be what was meant.
  const { thread, ...others } = parseDocument(made, PARSING).toJS() ?? {};
  const { thread: _, ...othersBefore } = before ?? {};
  const isMeant =
    isDeepStrictEqual(others, othersBefore) &&
    isDeepStrictEqual(threadsIn(thread), [...known, url]);
  return isMeant ? made : undefined;
}

function threadsIn(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
