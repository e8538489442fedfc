import { bytesOf, composed, escapedAt, meaningsOf, suspectsIn } from "./url-meanings.ts";

/** An article that readers may not know of: its url, and its file. */
export interface Hidden {
  url: string;
  file: string;
}

/** Finds the hidden articles whose urls stand in bytes, given as latin1. */
export type FindLeaks = (bytes: string) => Set<Hidden>;

/** So many folders are looked for at once: an engine refuses patterns that are much larger. */
const FOLDERS_AT_ONCE = 500;
/** As far back as the scheme of an address is looked for. */
const BEFORE = 300;
/** The last part of a url, in bytes. */
const NAME = "[\\w.\\x80-\\xff~-]+";

/**
 * Makes the function that finds hidden urls, however they are written. Time is linear: folders of urls are looked for,
 * `/2026/11/`, and what stands behind one is looked up; a second time in what the text means, where it holds escapes.
 * Of the address of another site, a path that is the same is no leak.
 */
export function leakFinder(
  hidden: readonly Hidden[],
  site: { origin: string; pathPrefix: string },
): FindLeaks {
  const byUrl = new Map(hidden.map((own) => [keyOf(own.url.replace(/\/$/, "")), own]));
  const folders = [
    ...new Set([...byUrl.keys()].map((url) => url.slice(0, 1 + url.lastIndexOf("/")))),
  ];
  const isHere = hereTester(site);
  const search = (text: string, patterns: readonly RegExp[], found: Set<Hidden>): void => {
    for (const pattern of patterns) {
      for (const { 0: whole, 1: folder = "", 2: name = "", index } of text.matchAll(pattern)) {
        const leak = leakOf(folder, name);
        if (!leak || found.has(leak) || goesOn(text, index + whole.length)) continue;
        if (isHere(text.slice(Math.max(0, index - BEFORE), index))) found.add(leak);
      }
    }
  };
  const leakOf = (folder: string, name: string): Hidden | undefined => {
    const key = folder.replace(/[\\/]+/g, "/") + composed(name).replace(/\.+$/, "");
    return byUrl.get(key) ?? byUrl.get(key.replace(FILE_ENDING, ""));
  };
  const [asWritten, inMeanings] = [patternsOf(folders, literally), patternsOf(folders, loosely)];
  // Which accents a folder has is not known before its letters are composed.
  const signs = folders.some((folder) => /[\x80-\xff]/.test(folder)) ? SIGNS_AND_LETTERS : SIGNS;
  return (bytes) => {
    const found = new Set<Hidden>();
    search(bytes, asWritten, found);
    for (const meaning of meaningsOf(suspectsIn(bytes, signs))) search(meaning, inMeanings, found);
    return found;
  };
}

/** What may make an address another one than it looks like: escapes, backslashes, slashes that count as one, dots. */
const SIGNS = /[%&\\]|(?<![:/])\/\/|\/\.{1,2}\//g;
const SIGNS_AND_LETTERS = /[%&\\\x80-\xff]|(?<![:/])\/\/|\/\.{1,2}\//g;
/** Of a page that is named as the file of one. */
const FILE_ENDING = /\.(?:html?|md|txt|json|xml)$/;

function keyOf(url: string): string {
  return composed(bytesOf(url));
}

/** Whether a name goes on in an escape: `secret&#45;2` is another. */
function goesOn(text: string, at: number): boolean {
  return /^[\w\x80-\xff~-]/.test(escapedAt(text, at));
}

/** Whether what stands before a path is the address of this site, or none. */
function hereTester({ origin, pathPrefix }: { origin: string; pathPrefix: string }) {
  const own = ["", ".", "..", "lite", ...pathPrefix.toLowerCase().split("/")];
  const host = origin.replace(/^\w+:\/\//, "").toLowerCase();
  return (text: string): boolean => {
    const [before = ""] = /[^\s"'<>()[\]{}|^`,;=]*$/.exec(text) ?? [];
    const address = before
      .toLowerCase()
      .replaceAll("\\", "/")
      .replace(/^(?:.*:(?:\/+|$)|\/\/+)/s, "");
    const path = address.startsWith(host)
      ? address.slice(host.length).replace(/^:\d+/, "")
      : address;
    return path.split("/").every((part) => own.includes(part));
  };
}

function patternsOf(folders: readonly string[], print: (folder: string) => string): RegExp[] {
  return chunks(folders).map((some) => new RegExp(`(${some.map(print).join("|")})(${NAME})`, "g"));
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Browsers take backslashes for slashes, and servers several for one. */
function loosely(folder: string): string {
  return `(?<![\\\\/])${literally(folder).replaceAll("/", "[\\\\/]+")}`;
}

function chunks(all: readonly string[]): string[][] {
  const count = Math.ceil(all.length / FOLDERS_AT_ONCE);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * FOLDERS_AT_ONCE, (index + 1) * FOLDERS_AT_ONCE),
  );
}
