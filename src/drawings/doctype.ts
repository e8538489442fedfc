import type { Reason } from "./reasons.ts";

type Entities = { entities: Map<string, string> } | { reason: Reason; at: number; detail: string };

const ENTITY = /<!ENTITY\s+([\p{L}_][\p{L}\p{N}_.-]*)\s+(?:"([^"<%]*)"|'([^'<%]*)')\s*>/uy;
/** How many characters of a declaration a problem quotes. */
const MAX_QUOTED = 30;

/**
 * The entities that a document type declares, as Illustrator does for namespaces. Only plain text values are allowed:
 * browsers may read any other declaration differently from this parser.
 */
export function entitiesOf(doctype: string): Entities {
  const entities = new Map<string, string>();
  const start = doctype.indexOf("[");
  if (start < 0) return { entities };
  const end = doctype.lastIndexOf("]");
  for (let at = start + 1; at < end; ) {
    const next = skipSeparator(doctype, at);
    if (next > at) {
      at = next;
      continue;
    }
    ENTITY.lastIndex = at;
    const found = ENTITY.exec(doctype);
    const value = plainText(found?.[2] ?? found?.[3] ?? "");
    if (!found || value === undefined)
      return {
        reason: "declaration",
        at,
        detail: doctype.slice(at, Math.min(end, at + MAX_QUOTED)).trim(),
      };
    // In XML, the first declaration of a name counts.
    const [whole, name = ""] = found;
    if (!entities.has(name)) entities.set(name, value);
    at += whole.length;
  }
  return { entities };
}

/** The end of the blank, comment or processing instruction at `at`; `at` itself if there is none. */
function skipSeparator(text: string, at: number): number {
  if (/\s/.test(text.charAt(at))) return at + 1;
  for (const [open, close] of SEPARATORS) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end < 0 ? text.length : end + close.length;
  }
  return at;
}

/** Delimiters of what may stand between declarations. */
const SEPARATORS = [
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;

/** Decodes character references. Undefined if the value contains markup or refers to other entities. */
function plainText(value: string): string | undefined {
  const text = value.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : whole;
  });
  return /[&<]/.test(text) ? undefined : text;
}
