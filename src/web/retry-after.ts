/**
 * How many milliseconds a server asks to wait, given as seconds or as a date
 * (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). Undefined if it does not say. `now` is in milliseconds
 * since 1970.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2}, \d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
