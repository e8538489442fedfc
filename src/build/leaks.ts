import { encodePath } from "../pages/urls.ts";

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

/**
 * Makes the function that finds hidden urls, written as they are or percent-encoded. Time is linear: folders of urls
 * are looked for, `/2026/11/`, and what stands behind one is looked up. Of the address of another site, a path that
 * is the same is no leak.
 */
export function leakFinder(
  hidden: readonly Hidden[],
  { origin, pathPrefix }: { origin: string; pathPrefix: string },
): FindLeaks {
  const byName = new Map<string, Hidden>();
  for (const own of hidden) for (const form of formsOf(own.url)) byName.set(form, own);
  const folders = [...new Set([...byName.keys()].map((form) => splitUrl(form)[0]))];
  const patterns = chunks(folders).map(
    (some) => new RegExp(`(${some.map(literally).join("|")})([\\w%\\x80-\\xff~-]+)`, "g"),
  );
  const own = [pathPrefix.slice(0, -1), "/lite"].map((part) => part.replace(/^\//, ""));
  const host = origin.replace(/^\w+:\/\//, "").toLowerCase();
  const isHere = (before: string): boolean => {
    const address = before.toLowerCase().replace(/^.*:\/\//s, "");
    const path = address.startsWith(host) ? address.slice(host.length) : address;
    return path.split("/").every((part) => part === "" || own.includes(part));
  };
  return (bytes) => {
    const found = new Set<Hidden>();
    for (const pattern of patterns) {
      for (const { 1: folder = "", 2: name = "", index } of bytes.matchAll(pattern)) {
        const leak = byName.get(folder + name);
        if (!leak || found.has(leak)) continue;
        const [before = ""] = /[^\s"'<>()[\]{}|\\^`,;=]*$/.exec(
          bytes.slice(Math.max(0, index - BEFORE), index),
        ) ?? [""];
        if (isHere(before)) found.add(leak);
      }
    }
    return found;
  };
}

/** Without the slash at the end, which an editor may have left out. */
function formsOf(url: string): string[] {
  const whole = url.replace(/\/$/, "");
  const encoded = encodePath(whole);
  const lower = encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [Buffer.from(whole).toString("latin1"), encoded, lower];
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function splitUrl(url: string): [string, string] {
  const cut = url.lastIndexOf("/") + 1;
  return [url.slice(0, cut), url.slice(cut)];
}

function chunks(all: readonly string[]): string[][] {
  const count = Math.ceil(all.length / FOLDERS_AT_ONCE);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * FOLDERS_AT_ONCE, (index + 1) * FOLDERS_AT_ONCE),
  );
}
