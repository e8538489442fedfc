/** An email address, but not a fediverse account such as `@ana@social.example`. Takes linear time. */
const ADDRESS = /(?<![@\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** What pages show instead, in any language. */
const MASK = "…@…";

export function emailIn(text: string): string | undefined {
  return text.match(ADDRESS)?.[0];
}

export function withoutEmails(text: string): string {
  return text.replace(ADDRESS, MASK);
}
