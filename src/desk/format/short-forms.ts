import { isMapping, type Mapping } from "../../content/patch/same-data.ts";

/** Objects that editors may write as text, and the key that the text is then for. */
const SHORT: Readonly<Record<string, string>> = { sponsor: "name", audio: "src", photo: "src" };
/** Lists of sources, whose entries may be an address or a title. */
const SOURCES: ReadonlySet<string> = new Set(["citations", "sources"]);

/** An object that may be written as text; undefined if the field has no such form. */
export function fromText(name: string, text: string): Mapping | undefined {
  if (SOURCES.has(name)) return /^https?:\/\//.test(text.trim()) ? { url: text } : { title: text };
  const key = SHORT[name];
  return key === undefined ? undefined : { [key]: text };
}

/** The text for an object, if it says no more than text can. */
export function toText(name: string, value: unknown): string | undefined {
  if (!isMapping(value)) return undefined;
  const [only, ...others] = Object.entries(value).filter(([, own]) => own !== undefined);
  if (!only || others.length > 0 || typeof only[1] !== "string") return undefined;
  const again = fromText(name, only[1]);
  return again && Object.hasOwn(again, only[0]) ? only[1] : undefined;
}

/** Entries of a mapping from ids to entries, as a list. */
export function fromKeyed(name: string, value: Mapping): unknown[] | undefined {
  if (!SOURCES.has(name)) return undefined;
  return Object.entries(value).map(([id, entry]) => {
    if (isMapping(entry)) return { id, ...entry };
    return typeof entry === "string" ? { id, ...fromText(name, entry) } : entry;
  });
}
