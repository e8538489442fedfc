/** The source of a pattern for Pandoc's citation keys: https://pandoc.org/MANUAL.html#citation-syntax. Needs the flag `u`. */
export const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{M}\p{N}_]))*`;

/** Other keys, such as URLs, are in braces: `@{https://…}`. A key becomes an element's id, so it has no spaces. */
export const BRACED_KEY = String.raw`[^\s{}[\]\\]+`;

const HERE = new RegExp(String.raw`\{(${BRACED_KEY})\}|${KEY}`, "uy");

/** The key at `position`, just after an @, and the offset where it ends. */
export function keyAt(text: string, position: number): { key: string; end: number } | undefined {
  HERE.lastIndex = position;
  const found = HERE.exec(text);
  return found ? { key: found[1] ?? found[0], end: HERE.lastIndex } : undefined;
}

/** An @ that does not continue an email address, URL or escape. A hyphen before it asks for the number alone. */
export const AT = String.raw`(?<![\p{Script=Latin}\p{N}_.+/@\\\x60])@`;

const WHOLE_KEY = new RegExp(`^${KEY}$`, "u");

/** Writes a key as a call: `@key`, or `@{…}`. */
export function writeKey(key: string): string {
  return WHOLE_KEY.test(key) ? `@${key}` : `@{${key}}`;
}
