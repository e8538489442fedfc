/**
 * A `mailto:` url: https://www.rfc-editor.org/rfc/rfc6068
 * The subject is put on one line, for a line break in it would begin another header.
 */
export function mailto(letter: { to?: string; subject: string; body: string }): string {
  const subject = letter.subject.replace(/[\p{Cc}\s]+/gu, " ").trim();
  const body = letter.body.replace(/\r\n?|\n/g, "\r\n");
  return `mailto:${address(letter.to ?? "")}?subject=${encodeText(subject)}&body=${encodeText(body)}`;
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
