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
export function publicText(text: string, traces: Traces): string {
  const { files } = traces;
  return hideNames(nameByUrl(withoutHidden(text, traces).replace(HIDDEN, ""), files), files);
}

/** `[//]: # (a word among colleagues)`: a link's definition that leads nowhere, which many take for a comment. */
const HIDDEN =
  /^ {0,3}\[[^\]\n]+\]:[ \t]*(?:#|<#?>)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\))?[ \t]*(?:\n|$)/gm;

/** One way through the text, however much of it is hidden: what lies in what was cut already is not looked at. */
function withoutHidden(text: string, { comments, unusedNotes }: Traces): string {
  if (comments.length + unusedNotes.length === 0) return text;
  const starts = lineStarts(text);
  const places = [
    ...comments.map(({ line, column }) => ({
      at: commentFrom(text, starts[line] ?? 0, column),
      endOf: endOfComment,
    })),
    ...unusedNotes.map((line) => ({ at: starts[line] ?? 0, endOf: endOfNote })),
  ];
  let shown = "";
  let done = 0;
  for (const { at, endOf } of places.toSorted((one, other) => one.at - other.at)) {
    if (at < done) continue;
    shown += text.slice(done, at);
    done = endOf(text, at);
  }
  return shown + text.slice(done);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** A line's column may be told wrongly, where the line holds the same text twice: then its first comment is meant. */
function commentFrom(text: string, line: number, column: number): number {
  const at = line + column;
  if (text.startsWith("<!--", at)) return at;
  const first = text.indexOf("<!--", line);
  return first === -1 ? text.length : first;
}

/** Its own end, or where it has none that of its paragraph. */
function endOfComment(text: string, at: number): number {
  const end = text.indexOf("-->", at);
  if (end !== -1) return end + 3;
  const blank = text.indexOf("\n\n", at);
  return blank === -1 ? text.length : blank;
}

/** A note is its paragraph, and what is indented below it. */
const NOTE = /.*(?:\n(?![ \t]*\n|\[\^).+)*(?:(?:\n[ \t]*)*\n(?: {4}|\t).*)*\n?/y;

function endOfNote(text: string, at: number): number {
  NOTE.lastIndex = at;
  return NOTE.test(text) ? NOTE.lastIndex : at;
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
