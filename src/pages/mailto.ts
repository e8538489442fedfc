/**
 * A `mailto:` URL: https://www.rfc-editor.org/rfc/rfc6068. The subject is put on one line, because a line break would
 * start another header.
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

/** Percent-encodes a query value. A lone surrogate, which has no bytes, becomes U+FFFD. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Encodes an address. Only the last `@` is the separator; others belong to a quoted local part. */
function address(written: string): string {
  const at = written.lastIndexOf("@");
  if (at === -1) return encodeText(written);
  return `${encodeText(written.slice(0, at))}@${encodeText(written.slice(at + 1))}`;
}
