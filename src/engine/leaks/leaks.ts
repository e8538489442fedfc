import { bytesOf, decodingsOf, escapedAt, normalized, suspectsIn } from "./decode-urls.ts";

/** An article that must stay hidden: its URL, and its file. */
export interface Hidden {
  url: string;
  file: string;
}

/** Finds the hidden articles whose URLs occur in bytes, given as latin1. */
export type FindLeaks = (bytes: string) => Set<Hidden>;

/** Folders per pattern: V8 rejects much larger ones. */
const FOLDERS_AT_ONCE = 500;
/** How far to look back for the start of an absolute URL, in bytes. */
const BEFORE = 300;
/** The last segment of a URL, in bytes. */
const NAME = "[\\w.\\x80-\\xff~-]+";

/**
 * Returns a function that finds hidden URLs in any encoding, in linear time: it searches for the URLs' folders, such as
 * `/2026/11/`, and looks up the name after each, then repeats that in the decoded text if there are escapes. The same
 * path on a different site is not a leak.
 */
export function leakFinder(
  hidden: readonly Hidden[],
  site: { origin: string; pathPrefix: string },
): FindLeaks {
  const byUrl = new Map(hidden.map((own) => [keyOf(own.url.replace(/\/$/, "")), own]));
  const folders = [
    ...new Set([...byUrl.keys()].map((url) => url.slice(0, 1 + url.lastIndexOf("/")))),
  ];
  const isOwnAddress = ownAddressTester(site);
  const search = (text: string, patterns: readonly RegExp[], found: Set<Hidden>): void => {
    for (const pattern of patterns) {
      for (const { 0: whole, 1: folder = "", 2: name = "", index } of text.matchAll(pattern)) {
        const leak = leakOf(folder, name);
        if (!leak || found.has(leak) || continues(text, index + whole.length)) continue;
        if (isOwnAddress(text.slice(Math.max(0, index - BEFORE), index))) found.add(leak);
      }
    }
  };
  const leakOf = (folder: string, name: string): Hidden | undefined => {
    const key = folder.replace(/[\\/]+/g, "/") + normalized(name).replace(/\.+$/, "");
    return byUrl.get(key) ?? byUrl.get(key.replace(FILE_EXTENSION, ""));
  };
  const [asWritten, inDecodings] = [
    patternsOf(folders, RegExp.escape),
    patternsOf(folders, anySlashes),
  ];
  // Accents may be decomposed, so any non-ASCII byte could be part of such a folder.
  const disguises = folders.some((folder) => /[\x80-\xff]/.test(folder))
    ? DISGUISES_AND_LETTERS
    : DISGUISES;
  return (bytes) => {
    const found = new Set<Hidden>();
    search(bytes, asWritten, found);
    for (const decoded of decodingsOf(suspectsIn(bytes, disguises)))
      search(decoded, inDecodings, found);
    return found;
  };
}

/** What may disguise a URL: escapes, backslashes, repeated slashes, dot segments. */
const DISGUISES = /[%&\\]|(?<![:/])\/\/|\/\.{1,2}\//g;
const DISGUISES_AND_LETTERS = /[%&\\\x80-\xff]|(?<![:/])\/\/|\/\.{1,2}\//g;
/** Extensions of the files made from a page. */
const FILE_EXTENSION = /\.(?:html?|md|txt|json|xml)$/;

function keyOf(url: string): string {
  return normalized(bytesOf(url));
}

/** Whether the name continues in an escape: `secret&#45;2` is a different name. */
function continues(text: string, at: number): boolean {
  return /^[\w\x80-\xff~-]/.test(escapedAt(text, at));
}

/** Whether the text before a path is this site's address, or nothing. */
function ownAddressTester({ origin, pathPrefix }: { origin: string; pathPrefix: string }) {
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

/** Browsers read backslashes as slashes, and servers repeated slashes as one. */
function anySlashes(folder: string): string {
  return `(?<![\\\\/])${folder.split("/").map(RegExp.escape).join("[\\\\/]+")}`;
}

function chunks(all: readonly string[]): string[][] {
  const count = Math.ceil(all.length / FOLDERS_AT_ONCE);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * FOLDERS_AT_ONCE, (index + 1) * FOLDERS_AT_ONCE),
  );
}
