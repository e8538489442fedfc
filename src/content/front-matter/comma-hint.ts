/**
 * Suggests quotes for text that a comma splits: YAML reads `Maryland` in `{ label: Montgomery County, Maryland, type:
 * report }` as a key, since only inside braces may a key lack a colon. `written` is the line from the key on. Returns
 * undefined for any other key.
 */
export function commaHint(key: string, parent: unknown, written: string): string | undefined {
  if (!(parent instanceof Object) || Reflect.get(parent, key) !== null) return undefined;
  if (!written.startsWith(key) || !/^\s*(?:[,}]|$)/.test(written.slice(key.length)))
    return undefined;
  const entries = Object.entries(parent);
  const at = entries.findIndex(([name]) => name === key);
  const start = entries.slice(0, at).findLastIndex(([, value]) => value !== null);
  const [name, text] = entries[start] ?? [];
  if (typeof text !== "string") return `${COMMA}.`;
  const after = entries.slice(start + 1);
  const end = after.findIndex(([, value]) => value !== null);
  const pieces = after.slice(0, end === -1 ? undefined : end).map(([piece]) => piece);
  return `${COMMA}: ${name}: ${JSON.stringify([text, ...pieces].join(", "))}.`;
}

const COMMA = "A comma ends a value inside { }: put the value in quotes";
