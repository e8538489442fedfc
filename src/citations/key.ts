/** The source of a pattern for Pandoc's citation keys: https://pandoc.org/MANUAL.html#citation-syntax. Needs the flag `u`. */
export const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{M}\p{N}_]))*`;

/** Any other key stands in braces, as addresses do: `@{https://…}`. It is an element's id, so it holds no space. */
export const BRACED_KEY = String.raw`[^\s{}[\]\\]+`;

const HERE = new RegExp(String.raw`\{(${BRACED_KEY})\}|${KEY}`, "uy");

/** The key that is written at `position`, just after an @, and where it ends. */
export function keyAt(text: string, position: number): { key: string; end: number } | undefined {
  HERE.lastIndex = position;
  const found = HERE.exec(text);
  return found ? { key: found[1] ?? found[0], end: HERE.lastIndex } : undefined;
}

/** An @ that no mail address, url or escape goes on with; a hyphen before it asks for the number alone. */
export const AT = String.raw`(?<![\p{Script=Latin}\p{N}_.+/@\\\x60])@`;

const WHOLE_KEY = new RegExp(`^${KEY}$`, "u");

/** How a call of a key is written: `@key`, or `@{…}`. */
export function written(key: string): string {
  return WHOLE_KEY.test(key) ? `@${key}` : `@{${key}}`;
}
