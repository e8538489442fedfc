/**
 * A `mailto:` url: https://www.rfc-editor.org/rfc/rfc6068
 * The subject is put on one line, for a line break in it would begin another header.
 */
export function mailto(letter: { to?: string; subject?: string; body?: string }): string {
  const { to = "", subject, body } = letter;
  const fields = [
    ...(subject === undefined ? [] : [`subject=${encodeText(onOneLine(subject))}`]),
    ...(body === undefined ? [] : [`body=${encodeText(body.replace(/\r\n?|\n/g, "\r\n"))}`]),
  ];
  return `mailto:${address(to)}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** Percent-encoding for one value of a query; a lone surrogate, which has no bytes, becomes U+FFFD. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** The last `@` stands as it is; another one is part of a quoted name. */
function address(written: string): string {
  const at = written.lastIndexOf("@");
  if (at === -1) return encodeText(written);
  return `${encodeText(written.slice(0, at))}@${encodeText(written.slice(at + 1))}`;
}
