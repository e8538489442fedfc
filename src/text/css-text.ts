/**
 * What an identifier can hold as it is: https://drafts.csswg.org/css-syntax/#ident-code-point. Older readers take all
 * signs beyond ASCII.
 */
const IDENT =
  /[\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}-]/u;

/** Serializes an identifier: https://drafts.csswg.org/cssom/#serialize-an-identifier */
export function printIdentifier(name: string): string {
  // A lone hyphen is not an identifier, and two followed by `>` would end an HTML comment.
  if (name === "-" || name === "--") return `\\${name}`;
  return Array.from(name, (sign, index) => {
    const code = sign.codePointAt(0) ?? 0;
    const digit = code >= 0x30 && code <= 0x39;
    if (code < 0x20 || code === 0x7f) return codePoint(code);
    if (digit && (index === 0 || (index === 1 && name.startsWith("-")))) return codePoint(code);
    return IDENT.test(sign) ? sign : `\\${sign}`;
  }).join("");
}

/** Serializes a string: https://drafts.csswg.org/cssom/#serialize-a-string */
export function printString(text: string): string {
  const escaped = text.replace(/[\p{Cc}"\\]/gu, (sign) =>
    sign === '"' || sign === "\\" ? `\\${sign}` : codePoint(sign.charCodeAt(0)),
  );
  return `"${escaped}"`;
}

/** A fraction as a percentage with two decimals at most. */
export function printPercentage(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}

function codePoint(code: number): string {
  return `\\${code.toString(16)} `;
}
