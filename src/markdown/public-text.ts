import type { TextPlace } from "./types.ts";
import { decodeUrl } from "./urls.ts";

/** What rendering a body told of its text that is not for readers, or not for readers elsewhere. */
export interface Traces {
  /** Where comments begin. */
  comments: TextPlace[];
  /** The body's lines at which notes begin that nothing calls, from 0. */
  unusedNotes: number[];
  /** Files that the text names, decoded, with their urls; undefined for those that are not published. */
  files: ReadonlyMap<string, string | undefined>;
}

/**
 * A body as its editor wrote it, but for what no reader is shown: comments, notes that nothing calls, and the names of
 * files that are not published. Other files are named by their urls.
 */
export function publicText(text: string, { comments, unusedNotes, files }: Traces): string {
  const shown = without(text, [
    ...comments.map((place) => commentAt(text, place)),
    ...unusedNotes.map((line) => noteAt(text, line)),
  ]);
  return hideNames(nameByUrl(shown.replace(HIDDEN, ""), files), files);
}

/** `[//]: # (a word among colleagues)`: a link's definition that leads nowhere, which many take for a comment. */
const HIDDEN =
  /^ {0,3}\[[^\]\n]+\]:[ \t]*(?:#|<#?>)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\))?[ \t]*(?:\n|$)/gm;

type Range = readonly [from: number, to: number];

function without(text: string, ranges: readonly Range[]): string {
  let shown = "";
  let at = 0;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (to <= at) continue;
    shown += text.slice(at, Math.max(at, from));
    at = to;
  }
  return shown + text.slice(at);
}

/** To its end, or where it has none to that of its paragraph. */
function commentAt(text: string, { line, column }: TextPlace): Range {
  const from = lineStart(text, line);
  const begin = text.indexOf("<!--", from + column);
  const start = begin === -1 ? text.indexOf("<!--", from) : begin;
  if (start === -1) return [from, from];
  const end = text.indexOf("-->", start);
  if (end !== -1) return [start, end + 3];
  const blank = text.indexOf("\n\n", start);
  return [start, blank === -1 ? text.length : blank];
}

/** A note is its paragraph, and what is indented below it. */
function noteAt(text: string, line: number): Range {
  const from = lineStart(text, line);
  const [note = ""] =
    /^.*(?:\n(?![ \t]*\n|\[\^).+)*(?:(?:\n[ \t]*)*\n(?: {4}|\t).*)*\n?/.exec(text.slice(from)) ??
    [];
  return [from, from + note.length];
}

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let above = 0; above < line; above += 1) {
    const end = text.indexOf("\n", at);
    if (end === -1) return text.length;
    at = end + 1;
  }
  return at;
}

const TARGET = String.raw`<[^<>\n]*>|[^\s()<>]+`;
const TITLE = String.raw`(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*`;
const WHOLE_LINK = new RegExp(String.raw`\[([^\[\]]*)\]\(\s*(${TARGET})${TITLE}\)`, "g");
const LINK_TARGET = new RegExp(String.raw`(\]\(\s*)(${TARGET})`, "g");
const DEFINITION = new RegExp(String.raw`^( {0,3}\[[^\]\n]+\]:[ \t]*)(${TARGET})(.*\n?)`, "gm");

function nameByUrl(text: string, files: Traces["files"]): string {
  if (files.size === 0) return text;
  const unlinked = text.replace(WHOLE_LINK, (whole, words: string, target: string) =>
    isHidden(target, files) ? words : whole,
  );
  const named = unlinked.replace(LINK_TARGET, (_, before: string, target: string) => {
    return before + urlOf(target, files);
  });
  return named.replace(DEFINITION, (_, before: string, target: string, after: string) =>
    isHidden(target, files) ? "" : before + urlOf(target, files) + after,
  );
}

function partsOf(target: string): { path: string; fragment: string } {
  const bare = target.replace(/^<(.*)>$/s, "$1").replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const [, path = "", fragment = ""] = /^([^?#]*)(.*)$/s.exec(bare) ?? [];
  return { path: decodeUrl(path), fragment };
}

function isHidden(target: string, files: Traces["files"]): boolean {
  const { path } = partsOf(target);
  return files.has(path) && files.get(path) === undefined;
}

function urlOf(target: string, files: Traces["files"]): string {
  const { path, fragment } = partsOf(target);
  const url = files.get(path);
  if (url === undefined) return target;
  return encodeURI(url + fragment)
    .replace(/%25(?=[0-9a-f]{2})/gi, "%")
    .replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}

/** Whatever the way in which it was written: the name of what is not published stands nowhere. */
function hideNames(text: string, files: Traces["files"]): string {
  let shown = text;
  for (const [path, url] of files) {
    if (url !== undefined || path === "") continue;
    for (const name of new Set([path, encodeURI(path)])) shown = shown.replaceAll(name, "#");
  }
  return shown;
}
