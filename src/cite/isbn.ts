/**
 * An ISBN of ten or thirteen digits without hyphens, if its check digit is right: https://www.isbn-international.org/
 */
export function isbnOf(text: string): string | undefined {
  const plain = plainOf(text);
  if (/^97[89]\d{10}$/.test(plain))
    return sum(plain, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0 ? plain : undefined;
  if (/^\d{9}[\dX]$/.test(plain)) return sum(plain, (at) => 10 - at) % 11 === 0 ? plain : undefined;
  return undefined;
}

/** Whether a text has the digits of an ISBN; the check digit may be wrong. */
export function looksLikeIsbn(text: string): boolean {
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(plainOf(text));
}

function plainOf(text: string): string {
  return text
    .trim()
    .replace(/^(?:urn:)?isbn(?:-1[03])?\s*:?\s*/i, "")
    .replace(/[\s\u2010-\u2015-]/g, "")
    .toUpperCase();
}

function sum(digits: string, weight: (at: number) => number): number {
  return [...digits].reduce(
    (total, digit, at) => total + weight(at) * (digit === "X" ? 10 : Number(digit)),
    0,
  );
}
