import { doiOf } from "../citations/doi.ts";
import type { NewSource } from "./source-yaml.ts";

/** A source that is declared already. It may have no key. */
export interface Declared {
  key?: string;
}

/** The entry, of a list or mapping of sources as YAML has it, that has the URL, DOI or ISBN of a new source. */
export function declaredIn(sources: unknown, wanted: Omit<NewSource, "id">): Declared | undefined {
  const marks = new Set(marksOf(wanted));
  const entries: [string | undefined, unknown][] = Array.isArray(sources)
    ? sources.map((entry) => [undefined, entry])
    : Object.entries(Object(sources));
  for (const [name, entry] of entries) {
    const fields = typeof entry === "string" ? { url: entry } : { ...Object(entry) };
    if (!marksOf(fields).some((mark) => marks.has(mark))) continue;
    const key: unknown = fields.id ?? fields.key ?? name;
    return typeof key === "string" ? { key } : {};
  }
  return undefined;
}

/** What tells one source from all others. */
function marksOf(fields: Readonly<Record<string, unknown>> | Omit<NewSource, "id">): string[] {
  const { url, URL: upper, doi, DOI, ISBN } = { ...fields } as Record<string, unknown>;
  const address = addressOf(url ?? upper);
  const text = doi ?? DOI;
  return [
    ...(address === undefined ? [] : [`url ${address}`]),
    ...(typeof text === "string" ? [`doi ${doiOf(text).toLowerCase()}`] : []),
    ...(typeof ISBN === "string" ? [`isbn ${ISBN.replace(/[^\dX]/gi, "").toUpperCase()}`] : []),
  ];
}

/** A URL without what makes no other page: its scheme, `www.`, fragment and last slash. */
function addressOf(url: unknown): string | undefined {
  const parsed = typeof url === "string" ? URL.parse(url.trim()) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  const { host, pathname, search } = parsed;
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${search}`;
}

/** The keys of a list or mapping of sources. */
export function keysIn(sources: unknown): string[] {
  if (!Array.isArray(sources)) return Object.keys(Object(sources));
  return sources.flatMap((entry) => {
    const { id, key }: Record<string, unknown> = { ...Object(entry) };
    return [id, key].filter((each) => typeof each === "string");
  });
}

/** A key that no other source has, numbered if need be: `lovelace-1843-2`. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = `${key}-${count}`;
  return free;
}
