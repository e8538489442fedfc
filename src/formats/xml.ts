// Characters that XML 1.0 forbids even as references: https://www.w3.org/TR/xml/#charsets
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** Removes the characters that XML forbids. A lone surrogate becomes U+FFFD. */
export function xmlCharacters(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, "");
}

/** Escapes plain text for an element's content or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return xmlCharacters(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** An element around plain text. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** An element around children, each on its own line. `attributes` must be escaped already. */
export function parentElement(name: string, children: readonly string[], attributes = ""): string {
  return [`<${name}${attributes && ` ${attributes}`}>`, ...children, `</${name}>`].join("\n");
}

/** Applies `xmlCharacters` to every string in a value, at any depth. Keys are unchanged. */
export function cleanStrings<T>(value: T): T;
export function cleanStrings(value: unknown): unknown {
  if (typeof value === "string") return xmlCharacters(value);
  if (Array.isArray(value)) return value.map((item) => cleanStrings(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanStrings(item)]));
}
